"""The subcommands and their options."""

from __future__ import annotations

from pathlib import Path

import click

from longhaul.version import VERSION

__all__ = ["longhaul", "run"]


def run(arguments: list[str]) -> int:
    """Run the command line; gives back its exit code: 0 done, 1 not all went well, 2 wrong usage or a missing extra."""
    try:
        code: object = longhaul.main(arguments, prog_name="longhaul", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("stopped", err=True)
        return 130
    except ModuleNotFoundError as error:
        extra = _EXTRAS.get((error.name or "").partition(".")[0])
        if extra is None:
            raise
        click.echo(f"longhaul: {error.name} is missing; install it with: pip install 'longhaul[{extra}]'", err=True)
        return 2
    return code if isinstance(code, int) else 0


_EXTRAS = {
    "datamodel_code_generator": "codegen",
    "jinja2": "codegen",
    "yaml": "codegen,emulator",
    "starlette": "emulator",
    "uvicorn": "emulator",
    "jsonschema": "emulator",
    "rich": "cli",
}
"""Package -> the extra that brings it."""


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(VERSION, package_name="longhaul", prog_name="longhaul", message="%(prog)s %(version)s")
def longhaul() -> None:
    """Typed clients for the long-running operations of several clouds."""


@longhaul.command()
@click.option(
    "--seconds", default=15.0, show_default=True, type=click.FloatRange(1, 600), help="Give up waiting after this."
)
@click.option("--seed", default=0, show_default=True, help="What the emulator makes up follows from it.")
@click.option(
    "--speed", default=1.5, show_default=True, type=click.FloatRange(0.1, 10), help="Speed of the emulator's clock."
)
def demo(seconds: float, seed: int, speed: float) -> int:
    """Watch the clients work against an emulator.

    The generated clients of all services, sync and async, list, page and wait, on this machine.
    """
    from .demo import run_demo

    return run_demo(seconds=seconds, seed=seed, speed=speed)


@longhaul.command()
@click.option(
    "--spec", required=True, type=click.Path(path_type=Path), help="OpenAPI 3.0 or 3.1 document, YAML or JSON."
)
@click.option(
    "--out", required=True, type=click.Path(file_okay=False, path_type=Path), help="Folder the package goes into."
)
@click.option("--package", default=None, help="Name of the package.  [default: from the name of the spec]")
@click.option("--check", is_flag=True, help="Write nothing; exit 1 and list the files that differ.")
def generate(spec: Path, out: Path, package: str | None, check: bool) -> int:  # click passes options by name
    """Generate a client from a spec of your own.

    Exit code 0: done. 1: the spec has errors and nothing was written, or --check found differences.
    """
    from .generating import generate_one

    return generate_one(spec, out, package, check=check)


@longhaul.command(context_settings={"ignore_unknown_options": True}, add_help_option=False)
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def emulator(arguments: tuple[str, ...]) -> int:
    """Serve the services on this machine."""
    from longhaul.emulator.__main__ import main

    return main(list(arguments), prog="longhaul emulator")
