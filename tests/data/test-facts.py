#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-facts.py SOURCE-FOLDER METAINFO VERSION LICENCE ID HOMEPAGE ISSUES COPYRIGHT - what the files of the project say of
it to desktops, software centres, translators and readers is the same everywhere, and what they point at exists."""
import datetime
import pathlib
import re
import struct
import sys
import xml.etree.ElementTree as ET

root = pathlib.Path(sys.argv[1])
metainfo_text = pathlib.Path(sys.argv[2]).read_text(encoding='utf-8')
version, licence, application_id, homepage, issues, copyright_line = sys.argv[3:9]
metainfo = ET.fromstring(metainfo_text)
doap = ET.parse(root / 'data' / 'trade-charts.doap').getroot()
DOAP = '{http://usefulinc.com/ns/doap#}'
RESOURCE = '{http://www.w3.org/1999/02/22-rdf-syntax-ns#}resource'
LANG = '{http://www.w3.org/XML/1998/namespace}lang'


def same(got, expected):
    assert got == expected, f'{got!r} instead of {expected!r}'


def url(kind):
    return metainfo.find(f"url[@type='{kind}']").text


def doap_resource(name):
    return doap.find(DOAP + name).get(RESOURCE)


def check_licences():
    same(re.search(r'SPDX-License-Identifier: (\S+)', metainfo_text)[1], metainfo.findtext('metadata_license'))
    same(metainfo.findtext('project_license'), licence)
    same(doap_resource('license'), 'https://spdx.org/licenses/' + licence)
    assert licence in (root / 'README.md').read_text(encoding='utf-8')
    holder = copyright_line.split(maxsplit=3)[3]
    same(metainfo.findtext('developer/name'), holder)
    assert copyright_line in (root / 'README.md').read_text(encoding='utf-8')


def check_addresses():
    same(metainfo.findtext('id'), application_id)
    same(metainfo.find('developer').get('id'), application_id.rpartition('.')[0].lower())
    same(url('homepage'), homepage)
    same(url('bugtracker'), issues)
    same(doap_resource('homepage'), homepage)
    same(doap_resource('bug-database'), issues)
    catalogues = list((root / 'po').glob('*.po'))
    assert catalogues
    for catalogue in catalogues:
        said = re.search(r'"Report-Msgid-Bugs-To: (.*)\\n"', catalogue.read_text(encoding='utf-8'))
        same((catalogue.name, said[1]), (catalogue.name, issues))


def check_releases():
    releases = metainfo.findall('releases/release')
    same(releases[0].get('version'), version)
    same(doap.findtext(f'{DOAP}release/{DOAP}Version/{DOAP}revision'), version)
    same(doap.findtext(f'{DOAP}release/{DOAP}Version/{DOAP}created'), releases[0].get('date'))
    dates = [datetime.date.fromisoformat(release.get('date')) for release in releases]
    same(dates, sorted(dates, reverse=True))
    # The project began in November 2026; the figures that it opens on are older.
    assert dates[-1] >= datetime.date(2026, 11, 23), f'{dates[-1]} is before the project began'
    for release in releases:
        assert release.find('description/p') is not None, f'{release.get("version")} has no notes'


def check_screenshots():
    screenshots = metainfo.findall('screenshots/screenshot')
    same([shot.get('type') for shot in screenshots].count('default'), 1)
    for shot in screenshots:
        image = shot.find('image')
        path = root / image.text.rpartition('/main/')[2]
        size = struct.unpack('>II', path.read_bytes()[16:24])
        same((path.name, size), (path.name, (int(image.get('width')), int(image.get('height')))))
        assert shot.findtext('caption'), f'{path.name} has no caption'


# Newer releases of gettext write the languages of XML as XML has them.
def gettext_name(tag):
    return {'zh-Hans-CN': 'zh_CN'}.get(tag, tag and tag.replace('-', '_'))


def check_languages():
    languages = (root / 'po' / 'LINGUAS').read_text(encoding='utf-8').split('\n')
    languages = {line for line in languages if line and not line.startswith('#')}
    for path in ['name', 'summary', 'screenshots/screenshot/caption', 'releases/release/description/p']:
        same({gettext_name(element.get(LANG)) for element in metainfo.findall(path)} - {None}, languages)


def check_package():
    debian = root / 'data' / 'packaging' / 'debian'
    changelog = (debian / 'changelog').read_text(encoding='utf-8')
    control = (debian / 'control').read_text(encoding='utf-8')
    package, said = re.match(r'(\S+) \((\S+)\)', changelog).groups()
    same(said, version)
    same(re.search(r'^Source: (.*)$', control, re.M)[1], package)
    same(re.search(r'^Homepage: (.*)$', control, re.M)[1], homepage)


checks = [check_licences, check_addresses, check_releases, check_screenshots, check_languages, check_package]
print(f'1..{len(checks)}')
for number, check in enumerate(checks, 1):
    name = '/facts/' + check.__name__[len('check_'):]
    try:
        check()
    except Exception as error:
        print(f'# {type(error).__name__}: {error}\nnot ok {number} {name}')
    else:
        print(f'ok {number} {name}')
