"""The layers hold: what pyproject.toml says of who may import whom."""

from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

from devtools import ROOT


def test_every_import_contract_is_kept(monkeypatch):
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr("logging.config.dictConfig", lambda config: None)  # it silences the loggers of later tests

    assert lint_imports(config_filename="pyproject.toml", no_cache=True) == EXIT_STATUS_SUCCESS
