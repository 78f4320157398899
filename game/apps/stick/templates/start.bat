@echo off
rem Keukentafel van deze stick, zonder internet - Keukentafel from this stick, without the internet
setlocal
chcp 65001 > nul
set "here=%~dp0"
set "home=%LOCALAPPDATA%\keukentafel-@VERSION@-@STAMP@"
if exist "%home%\ready" goto play
set "python="
for %%v in (@PYTHONS@) do if not defined python py -%%v -c "" > nul 2>&1 && set "python=py -%%v"
for %%v in (@PYTHONS@) do if not defined python python -c "import sys; sys.exit('%%v' != '%%d.%%d' %% sys.version_info[:2])" > nul 2>&1 && set "python=python"
if not defined python (
    echo Er is geen Python gevonden waar deze stick voor is: @PYTHONS@. Vraag de beheerder erom.
    echo No Python was found that this stick is for: @PYTHONS@. Ask who looks after this computer.
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
if errorlevel 1 pause
exit /b %errorlevel%
:failed
echo Klaarzetten lukte niet. Kopieer de stick naar een map op deze computer en begin opnieuw.
echo Setting up failed. Copy the stick to a folder on this computer and begin again.
pause
exit /b 2
