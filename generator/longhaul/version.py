"""The one place that says which longhaul this is; the build reads it from here."""

VERSION = "0.1.0"
