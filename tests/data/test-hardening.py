#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-hardening.py HARDENED READELF OBJDUMP PROGRAM MODULE [READER] - a fault of memory in the program, in its window or in what reads
files for it meets what the
compiler, the linker and the C library put in its way. HARDENED is "true" in a build that asks for it."""
import re
import subprocess
import sys

hardened, readelf, objdump, program, module = sys.argv[1:6]
PROGRAMS = [program] + sys.argv[6:]
FILES = PROGRAMS + [module]


class Skip(Exception):
    pass


def output(*command):
    return subprocess.check_output(command, text=True, env={'LC_ALL': 'C'})


def dynamic_flags(path):
    """Returns what the dynamic section says in FLAGS and FLAGS_1: BIND_NOW, NOW, PIE."""
    return set(re.findall(r'\b(BIND_NOW|NOW|PIE)\b', '\n'.join(re.findall(r'\(FLAGS(?:_1)?\)(.*)', output(readelf, '-dW', path)))))


def segments(path):
    """Returns the program headers as pairs of a type and its flags, such as ('GNU_STACK', 'RW')."""
    found = re.findall(r'^  (\w+) +(?:0x[0-9a-f]+ +){5}([RWE ]{3})', output(readelf, '-lW', path), re.MULTILINE)
    assert found, f'{path} has no segments'
    return [(kind, flags.replace(' ', '')) for kind, flags in found]


def imported(path):
    """Returns the names of the functions and data that other libraries have."""
    symbols = re.findall(r' UND (\w+)', output(readelf, '--dyn-syms', '-W', path))
    assert symbols, f'{path} imports nothing'
    return set(symbols)


def first_instructions(path):
    """Returns the first instruction of each function of ours that the file exports; where a program starts is the C library's."""
    code = output(objdump, '-d', '--no-show-raw-insn', '--section=.text', path)
    exported = set(re.findall(r' FUNC +GLOBAL +DEFAULT +\d+ (trade_\w+)', output(readelf, '--dyn-syms', '-W', path)))
    first = re.findall(r'^[0-9a-f]+ <(\w+)>:\n *[0-9a-f]+:\s+(\w+)', code, re.MULTILINE)
    return {name: instruction for name, instruction in first if name in exported}


def check_position():
    # An address that an attacker knows from his own copy is of no use in another process.
    for path in PROGRAMS:
        assert 'PIE' in dynamic_flags(path), f'{path} lies at the same address each time'


def check_relocations():
    # What the loader has filled in cannot be written afterwards.
    for path in FILES:
        assert 'GNU_RELRO' in dict(segments(path)), f'{path} leaves its relocations writable'
        assert dynamic_flags(path) & {'BIND_NOW', 'NOW'}, f'{path} leaves its table of functions writable'


def check_execution():
    for path in FILES:
        assert ('GNU_STACK', 'RW') in segments(path), f'{path} has a stack that can be executed'
        for kind, flags in segments(path):
            assert not {'W', 'E'} <= set(flags), f'{path} has a segment {kind} that can be both written and executed'


def check_stack():
    for path in FILES:
        assert '__stack_chk_fail' in imported(path), f'{path} does not look after its stack'


def check_fortification():
    # The window calls GLib where the program calls the C library.
    if '@GLIBC_' not in output(readelf, '--dyn-syms', '-W', program):
        raise Skip('this C library checks no calls under other names')
    for path in PROGRAMS:
        checked = {name for name in imported(path) if name.startswith('__') and name.endswith('_chk')}
        assert checked, f'{path} has no call checked by the C library'


def check_branches():
    machine = re.search(r'Machine: +(.*)', output(readelf, '-h', program))[1]
    mark = {'Advanced Micro Devices X86-64': ['endbr64'], 'AArch64': ['bti', 'paciasp']}.get(machine)
    if not mark:
        raise Skip(f'{machine} marks no branches')
    # What reads files exports no function.
    for path in [program, module]:
        first = first_instructions(path)
        assert first, f'{path} exports no function'
        unmarked = sorted(name for name, instruction in first.items() if instruction not in mark)
        assert not unmarked, f'{path} can be jumped into anywhere, as in {unmarked[0]}'


checks = [check_position, check_relocations, check_execution, check_stack, check_fortification, check_branches]
if hardened != 'true':
    print('1..0 # SKIP this build is not optimised, has sanitizers, or is left to a distribution (buildtype=plain)')
    sys.exit()
print(f'1..{len(checks)}')
for number, check in enumerate(checks, 1):
    name = '/hardening/' + check.__name__[len('check_'):]
    try:
        check()
    except Skip as reason:
        print(f'ok {number} {name} # SKIP {reason}')
    except (AssertionError, subprocess.CalledProcessError) as error:
        print(f'# {error}\nnot ok {number} {name}')
    else:
        print(f'ok {number} {name}')
