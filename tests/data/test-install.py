#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-install.py MESON BUILD-FOLDER ID LIBDIR LIBEXECDIR READER LANGUAGE... - what is installed is all that a desktop needs and nothing else, can be
read by everybody, and belongs to a part that a packager can choose by its tag."""
import json
import pathlib
import stat
import subprocess
import sys
import tempfile

meson, build, application_id, libdir, libexecdir, reader = sys.argv[1:7]
languages = sys.argv[7:]

expected = {
    'bin/trade-charts',
    f'{libdir}/trade-charts/trade-charts-window.so',
    f'share/applications/{application_id}.desktop',
    'share/applications/trade-charts-open-with.desktop',
    'share/bash-completion/completions/trade-charts',
    f'share/dbus-1/services/{application_id}.service',
    'share/fish/vendor_completions.d/trade-charts.fish',
    f'share/glib-2.0/schemas/{application_id}.gschema.xml',
    f'share/icons/hicolor/scalable/apps/{application_id}.svg',
    f'share/icons/hicolor/symbolic/apps/{application_id}-symbolic.svg',
    'share/man/man1/trade-charts.1',
    f'share/metainfo/{application_id}.metainfo.xml',
    f'share/mime/packages/{application_id}.xml',
    'share/zsh/site-functions/_trade-charts',
} | {f'share/locale/{language}/LC_MESSAGES/trade-charts.mo' for language in languages} | ({f'{libexecdir}/trade-charts-reader'} if reader == 'true' else set())


def introspect(what):
    return json.loads(subprocess.check_output([meson, 'introspect', what, build]))


def check_files():
    prefix = next(option['value'] for option in introspect('--buildoptions') if option['name'] == 'prefix')
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([meson, 'install', '-C', build, '--no-rebuild', '--quiet', '--destdir', folder],
                       check=True, stdout=subprocess.DEVNULL)
        root = pathlib.Path(folder + prefix)
        paths = [path for path in root.rglob('*') if not path.is_dir()]
        found = {str(path.relative_to(root)) for path in paths}
        assert found == expected, f'missing {sorted(expected - found)}, too many {sorted(found - expected)}'
        for path in paths:
            mode = stat.S_IMODE(path.stat().st_mode)
            assert mode == (0o755 if path.parts[-2] in ('bin', 'trade-charts', pathlib.Path(libexecdir).name) else 0o644), f'{path} has mode {mode:o}'


def check_tags():
    plan = introspect('--install-plan')
    untagged = [file for kind in plan.values() for file, entry in kind.items() if not entry['tag']]
    assert not untagged, f'no tag: {untagged}'


checks = [check_files, check_tags]
print(f'1..{len(checks)}')
for number, check in enumerate(checks, 1):
    name = '/install/' + check.__name__[len('check_'):]
    try:
        check()
    except (AssertionError, OSError, subprocess.CalledProcessError) as error:
        print(f'# {error}\nnot ok {number} {name}')
    else:
        print(f'ok {number} {name}')
