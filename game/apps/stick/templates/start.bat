@echo off
rem Keukentafel van deze stick, zonder internet - Keukentafel from this stick, without the internet
setlocal
chcp 65001 > nul
set "here=%~dp0"
set "home=%LOCALAPPDATA%\keukentafel-@VERSION@-@STAMP@"
if exist "%home%\ready" goto play
rem Nothing is fetched: neither by the Python install manager nor by the launcher before it.
set "PYTHON_MANAGER_AUTOMATIC_INSTALL=false"
set "PYLAUNCHER_ALLOW_INSTALL="
set "python="
rem The wheels are for 64-bit Windows; a 32-bit or ARM Python would find none.
set "fits=import sys, sysconfig; sys.exit(sysconfig.get_platform() != 'win-amd64' or sys.argv[1] != sysconfig.get_python_version())"
for %%v in (@PYTHONS@) do if not defined python py -%%v -c "%fits%" %%v > nul 2>&1 && set "python=py -%%v"
for %%v in (@PYTHONS@) do if not defined python python -c "%fits%" %%v > nul 2>&1 && set "python=python"
if not defined python (
    echo Er is geen Python gevonden waar deze stick voor is: @PYTHONS@, 64 bits. Vraag de beheerder erom.
    echo No Python was found that this stick is for: @PYTHONS@, 64 bits. Ask who looks after this computer.
    pause
    exit /b 2
)
echo Keukentafel wordt klaargezet. Dat duurt een minuut, een keer.
echo Keukentafel is being set up. That takes a minute, once.
if exist "%home%" rmdir /s /q "%home%"
%python% -m venv "%home%" || goto failed
set install="%home%\Scripts\python.exe" -m pip install --quiet --disable-pip-version-check --no-index --find-links "%here%wheels"
%install% "keukentafel==@VERSION@" || goto failed
for %%e in (@EXTRAS@) do %install% "keukentafel[%%e]==@VERSION@" || goto failed
type nul > "%home%\ready"
:play
if "%~1" == "" ("%home%\Scripts\keukentafel.exe" play) else ("%home%\Scripts\keukentafel.exe" %*)
set "code=%errorlevel%"
if not "%code%" == "0" pause
exit /b %code%
:failed
echo Klaarzetten lukte niet. Kopieer de stick naar een map op deze computer en begin opnieuw.
echo Setting up failed. Copy the stick to a folder on this computer and begin again.
pause
exit /b 2
