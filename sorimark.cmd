@echo off
rem Starts Sorimark on Windows: a Java of 21 or newer from SORIMARK_JAVA, JAVA_HOME or the path, and
rem the jar, which is built by Maven when it is not there. Exit code 4: something is missing.
setlocal
set "HOME_DIR=%~dp0"
set "JAR=%HOME_DIR%target\sorimark.jar"

set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if defined SORIMARK_JAVA if exist "%SORIMARK_JAVA%\bin\java.exe" set "JAVA=%SORIMARK_JAVA%\bin\java.exe"

set "MAJOR=0"
for /f "tokens=3" %%v in ('"%JAVA%" -version 2^>^&1 ^| findstr /i /c:" version "') do (
  for /f "tokens=1 delims=.-+" %%m in (%%v) do set "MAJOR=%%~m"
)
if %MAJOR% LSS 21 (
  echo sorimark: no Java of 21 or newer found. Install a JDK, from https://adoptium.net for example,>&2
  echo or set SORIMARK_JAVA to the folder of one.>&2
  exit /b 4
)

if not exist "%JAR%" call :build || exit /b 4
"%JAVA%" -Xlog:disable -XX:TieredStopAtLevel=1 -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED ^
  %SORIMARK_JVM_OPTIONS% -cp "%JAR%;%HOME_DIR%target\semantic\*" io.sorimark.cli.Main %*
exit /b %ERRORLEVEL%

:build
where mvn >nul 2>&1 || (
  echo sorimark: it is not built yet and Maven is not there to build it. Install Maven 3.8 or newer.>&2
  exit /b 1
)
echo sorimark: building, once ...>&2
if not exist "%HOME_DIR%target" mkdir "%HOME_DIR%target"
call mvn -q -B -Plauncher -Dmaven.test.skip=true -f "%HOME_DIR%pom.xml" package >"%HOME_DIR%target\build.log" 2>&1 && exit /b 0
type "%HOME_DIR%target\build.log" >&2
echo sorimark: the build failed; its output is above.>&2
exit /b 1
