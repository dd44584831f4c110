"""The services on this machine: made from the same OpenAPI files as the clients, by a reading of its own.

```python
from longhaul.emulator import read_document, serve

with serve([read_document("specs/huaweicloud/drs.yaml")], speed=10) as emulator:
    print(emulator.url, emulator.directory.operation("listBatchAsyncJobs").scopes[0].going)
```
"""

try:
    from longhaul.emulator.app import create_app, read_directory
    from longhaul.emulator.clock import Clock, ManualClock, RealClock
    from longhaul.emulator.directory import Directory, OperationEntry, ScopeEntry
    from longhaul.emulator.documents import bundled_documents, read_document
    from longhaul.emulator.schema import ContractError
    from longhaul.emulator.server import Emulator, serve
except ModuleNotFoundError as error:
    hint = f"{error.name} is missing; the emulator needs the extra: pip install 'longhaul[emulator]'"
    raise ModuleNotFoundError(hint, name=error.name) from error

__all__ = [
    "Clock",
    "ContractError",
    "Directory",
    "Emulator",
    "ManualClock",
    "OperationEntry",
    "RealClock",
    "ScopeEntry",
    "bundled_documents",
    "create_app",
    "read_directory",
    "read_document",
    "serve",
]
