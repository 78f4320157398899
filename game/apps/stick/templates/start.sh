#!/bin/sh
# Keukentafel van deze stick, zonder internet · Keukentafel from this stick, without the internet
set -e
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
home="${XDG_DATA_HOME:-$HOME/.local/share}/keukentafel-@VERSION@-@STAMP@"
if ! [ -e "$home/ready" ]; then
    for each in @PYTHONS@; do
        if command -v "python$each" > /dev/null; then
            python=python$each
            break
        fi
        if command -v python3 > /dev/null &&
            [ "$(python3 -c 'import sys; print("%d.%d" % sys.version_info[:2])')" = "$each" ]; then
            python=python3
            break
        fi
    done
    if [ -z "${python:-}" ]; then
        echo "Er is geen Python gevonden waar deze stick voor is: @PYTHONS@. Vraag de beheerder erom."
        echo "No Python was found that this stick is for: @PYTHONS@. Ask who looks after this computer."
        exit 2
    fi
    echo "Keukentafel wordt klaargezet. Dat duurt een minuut, één keer."
    echo "Keukentafel is being set up. That takes a minute, once."
    rm -rf "$home"
    if ! "$python" -m venv "$home" > /dev/null; then
        echo "Deze Python kan geen eigen map maken. Vraag de beheerder om ‘venv’ (op Debian en Ubuntu: python3-venv)."
        echo "This Python cannot make a folder of its own. Ask for ‘venv’ (on Debian and Ubuntu: python3-venv)."
        exit 2
    fi
    for each in "" @EXTRAS@; do
        if ! "$home/bin/python" -m pip install --quiet --disable-pip-version-check --no-index \
            --find-links "$here/wheels" "keukentafel${each:+[$each]}==@VERSION@"; then
            echo "Klaarzetten lukte niet. Kopieer de stick naar een map op deze computer en begin opnieuw."
            echo "Setting up failed. Copy the stick to a folder on this computer and begin again."
            exit 2
        fi
    done
    touch "$home/ready"
fi
if [ $# = 0 ]; then set -- play; fi
exec "$home/bin/keukentafel" "$@"
