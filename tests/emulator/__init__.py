"""Tests of longhaul.emulator."""
