#!/bin/sh
# Keukentafel van deze stick, zonder internet · Keukentafel from this stick, without the internet
set -e
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
home="${XDG_DATA_HOME:-$HOME/.local/share}/keukentafel-@VERSION@"
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
    "$python" -m venv "$home"
    install="$home/bin/python -m pip install --quiet --disable-pip-version-check --no-index --find-links"
    $install "$here/wheels" "keukentafel==@VERSION@"
    for extra in @EXTRAS@; do
        $install "$here/wheels" "keukentafel[$extra]==@VERSION@"
    done
    touch "$home/ready"
fi
if [ $# = 0 ]; then set -- play; fi
exec "$home/bin/keukentafel" "$@"
