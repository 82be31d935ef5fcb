"""Settings from files: found upwards, checked key by key, overridden per file."""

from pathlib import Path

import pytest

from analyzer.config import Override, Settings, find_settings
from analyzer.errors import SettingsError


def write(folder, name, text):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")


def test_the_nearest_file_upwards_counts_and_paths_count_from_it(tmp_path):
    write(tmp_path, "zhengce.toml", 'ignore = ["PUN"]\nlexicons = ["词表"]\nmin-confidence = 0.5\n')
    inner = tmp_path / "甲" / "乙"
    inner.mkdir(parents=True)
    found = find_settings(inner)
    assert (found.ignore, found.min_confidence) == (("PUN",), 0.5)
    assert found.lexicons == (tmp_path / "词表",)


def test_pyproject_counts_only_with_a_table_of_its_own(tmp_path):
    write(tmp_path, "zhengce.toml", 'severity = "error"\n')
    write(tmp_path / "内", "pyproject.toml", "[tool.other]\na = 1\n")
    assert find_settings(tmp_path / "内").severity == "error"
    write(tmp_path / "内", "pyproject.toml", "[tool.zhengce]\npreview = true\n")
    assert find_settings(tmp_path / "内").preview


def test_without_a_file_the_defaults_hold(tmp_path):
    assert find_settings(tmp_path) == Settings()


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ('selct = ["NUM"]', "selct"),
        ("min-confidence = 'high'", "min_confidence"),
        ('severity = "loud"', "severity"),
        ('[[override]]\nfiles = ["*"]\nlexicons = ["x"]', "lexicons"),
        ("override = 3", "override"),
        ("override = [3]", "override"),
        ('[[override]]\nfiles = ["*"]\nmin-confidenz = 1', "没有“min-confidenz”这一项"),
        ("a = = 1", "zhengce.toml"),
    ],
)
def test_an_unknown_key_or_a_bad_value_is_an_error_that_names_it(tmp_path, text, named):
    write(tmp_path, "zhengce.toml", text)
    with pytest.raises(SettingsError, match=named):
        find_settings(tmp_path)


def test_overrides_hold_for_their_files_only_and_the_later_wins():
    settings = Settings(
        ignore=("PUN",),
        override=(
            Override(files=("草稿/*",), ignore=("NUM003",), preview=True),
            Override(files=("草稿/终稿*",), ignore=()),
        ),
    )
    assert settings.for_file("a/草稿/一.txt").ignore == ("NUM003",)
    assert settings.for_file("a/草稿/终稿.txt").ignore == ()
    assert settings.for_file("a/草稿/终稿.txt").preview
    assert settings.for_file("定稿/一.txt") is settings
    assert settings.for_file(None) is settings


def test_a_file_that_cannot_be_read_is_told(tmp_path):
    (tmp_path / "zhengce.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SettingsError):
        find_settings(Path(tmp_path))
