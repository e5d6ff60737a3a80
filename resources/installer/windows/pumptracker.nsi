; The installer for Windows, made by resources/installer/windows.py, which gives:
;   VERSION  as 1.2.3          FILES  a script with a File for each file, and one with a Delete for each
;   OUT      the setup.exe     KB     what is installed, in KB          ICON and SIDE   its pictures
;   TARGET   amd64-unicode where makensis has it (Debian's does), else x86-unicode
;
; It asks Windows for no rights: who installs for everyone is asked then, or has them already (silent roll-out).
; What it ends with stands in USAGE, in english.nsh.

Unicode true
Target ${TARGET}
SetCompressor /SOLID lzma
SetCompressorDictSize 32
RequestExecutionLevel user
ManifestSupportedOS Win10
ManifestDPIAware true
ManifestLongPathAware true
AllowSkipFiles off
CRCCheck force

!define NAME "PumpTracker"
!define DESK "pumptracker.exe"
!define CLI "pumptracker-cli.exe"
!define PUBLISHER "PumpTracker contributors"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
!define OWN_KEY "Software\${NAME}"
!define SETTING "${NAME}\data-folder.txt" ; in ProgramData or in the user's local data, as pumptracker/paths.py has it

!include LogicLib.nsh
!include FileFunc.nsh
!include WordFunc.nsh
!include WinVer.nsh
!include x64.nsh
!include nsDialogs.nsh
!include MUI2.nsh

Name "${NAME}"
BrandingText "${NAME} ${VERSION}"
OutFile "${OUT}"
VIProductVersion "${VERSION}.0"
VIFileVersion "${VERSION}.0"
VIAddVersionKey /LANG=1033 "ProductName" "${NAME}"
VIAddVersionKey /LANG=1033 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=1033 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1033 "FileDescription" "${NAME} Setup"
VIAddVersionKey /LANG=1033 "CompanyName" "${PUBLISHER}"
VIAddVersionKey /LANG=1033 "LegalCopyright" "MIT licence"

Var Mode    ; "AllUsers" or "CurrentUser"
Var Data    ; the folder asked for, then the one there is
Var DataSet ; the folder that a setting names already
Var Link    ; "1" where a link on the desktop is wanted
Var Switches ; the command line
Var ModeSaid ; "1" where a switch said the mode
Var DirSaid ; the folder of /D=
Var Field
Var Radio

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDE}"
!define MUI_ABORTWARNING
!define MUI_WELCOMEPAGE_TEXT "$(WELCOME)"
!insertmacro MUI_PAGE_WELCOME
Page custom ModePage ModeChosen
Page custom DataPage DataChosen
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN
!define MUI_FINISHPAGE_RUN_FUNCTION OpenDesk
!define MUI_FINISHPAGE_SHOWREADME ""
!define MUI_FINISHPAGE_SHOWREADME_TEXT "$(FINISH_LINK)"
!define MUI_FINISHPAGE_SHOWREADME_NOTCHECKED
!define MUI_FINISHPAGE_SHOWREADME_FUNCTION MakeDesktopLink
!insertmacro MUI_PAGE_FINISH
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(UN_CONFIRM) $Data"
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Spanish"
!include english.nsh
!include spanish.nsh

!include shared.nsh
!include beginning.nsh
!include own_pages.nsh ; no "pages.nsh": MUI2 has one of that name

; --- the installation ----------------------------------------------------------------------------------------

Section "-program"
  SetDetailsPrint listonly
  ReadRegStr $1 SHCTX "${UNINSTALL}" "InstallLocation"
  ${If} $1 != ""
  ${AndIf} $1 != $INSTDIR
    Call NeedClosed
    Call RemoveOlder
  ${EndIf}
  StrCpy $1 $INSTDIR
  Call NeedClosed
  Call RemoveOlder

  SetOverwrite on
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe" ; first of all: what is in the folder from here on is ours
  !include "${FILES}\install.nsh"
  SetOutPath "$INSTDIR"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${DESK}"
  ${If} $Link == "1"
    Call MakeDesktopLink
  ${EndIf}
  Call Register
  Call SetData
SectionEnd

; Remove the program files in $1 by its own uninstaller, which knows them; what a broken one left, by name.
Function RemoveOlder
  ${If} ${FileExists} "$1\uninstall.exe"
  ${AndIf} ${FileExists} "$1\${DESK}" ; ours, and not another program's of that name
    ExecWait '"$1\uninstall.exe" /S /$Mode /Upgrade _?=$1' $0
    ${If} $0 != 0
      SetErrorLevel 9
      MessageBox MB_OK|MB_ICONSTOP "$(NOT_REMOVED)" /SD IDOK
      Quit
    ${EndIf}
    Delete "$1\uninstall.exe"
  ${EndIf}
  ${If} ${FileExists} "$1\${DESK}"
  ${OrIf} ${FileExists} "$1\_internal\python*.dll"
    RMDir /r "$1\_internal"
    Delete "$1\${DESK}"
    Delete "$1\${CLI}"
  ${EndIf}
  RMDir "$1" ; where nothing else is in it
FunctionEnd

Function Register
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayIcon" "$INSTDIR\${DESK}"
  WriteRegStr SHCTX "${UNINSTALL}" "Publisher" "${PUBLISHER}"
  WriteRegStr SHCTX "${UNINSTALL}" "Comments" "$(COMMENTS)"
  WriteRegStr SHCTX "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe" /$Mode'
  WriteRegStr SHCTX "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /$Mode /S'
  WriteRegDWORD SHCTX "${UNINSTALL}" "EstimatedSize" ${KB}
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoRepair" 1
FunctionEnd

; The program itself sets its data folder: it knows which folders are unfit, and leaves what is set or lies there.
Function SetData
  Push $0
  Push $1
  StrCpy $0 "--unless-set"
  ${If} $Mode == "AllUsers"
    StrCpy $0 "--for-everyone --unless-set"
  ${ElseIf} $Data == "$LOCALAPPDATA\${NAME}"
    Goto done ; the user's own needs no setting
  ${EndIf}
  StrCpy $1 "en"
  ${If} $LANGUAGE = ${LANG_SPANISH}
    StrCpy $1 "es"
  ${EndIf}
  nsExec::ExecToStack '"$INSTDIR\${CLI}" --lang $1 data-folder $0 "$Data\."' ; the point, so that no \ stands before the quote
  Pop $0
  Pop $1
  ${If} $0 != 0
    Call FromUtf8
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(DATA_NOT_SET)$\r$\n$\r$\n$1" /SD IDOK
    SetErrorLevel 7
  ${EndIf}
  done:
  Pop $1
  Pop $0
FunctionEnd

; $1: UTF-8 that was taken for the PC's own code page, set right.
Function FromUtf8
  Push $2
  Push $3
  System::Alloc 8192
  Pop $2
  System::Call 'kernel32::WideCharToMultiByte(i 0, i 0, w r1, i -1, p r2, i 8192, p 0, p 0) i.r3'
  System::Call 'kernel32::MultiByteToWideChar(i 65001, i 0, p r2, i r3, w .r1, i ${NSIS_MAX_STRLEN})'
  System::Free $2
  Pop $3
  Pop $2
FunctionEnd

; Through Explorer, so that the desk does not run with the rights of an administrator.
Function OpenDesk
  Exec '"$WINDIR\explorer.exe" "$INSTDIR\${DESK}"'
FunctionEnd

Function MakeDesktopLink
  CreateShortcut "$DESKTOP\${NAME}.lnk" "$INSTDIR\${DESK}"
FunctionEnd

; --- the uninstaller -----------------------------------------------------------------------------------------

Function un.onInit
  SetRegView 64
  ${GetParameters} $Switches
  Call un.ChooseLanguage
  StrCpy $Mode "AllUsers"
  ReadRegStr $0 HKCU "${UNINSTALL}" "InstallLocation"
  ${If} $0 == $INSTDIR
    StrCpy $Mode "CurrentUser"
  ${EndIf}
  ClearErrors
  ${GetOptions} $Switches "/CurrentUser" $0
  ${IfNot} ${Errors}
    StrCpy $Mode "CurrentUser"
  ${EndIf}
  ClearErrors
  ${GetOptions} $Switches "/AllUsers" $0
  ${IfNot} ${Errors}
    StrCpy $Mode "AllUsers"
  ${EndIf}
  Call un.NeedAdmin
  ${If} $0 == "1"
    Quit
  ${EndIf}
  Call un.FindData
FunctionEnd

Section "Uninstall"
  StrCpy $1 $INSTDIR
  Call un.NeedClosed
  RMDir /r "$INSTDIR\_internal"
  !include "${FILES}\uninstall.nsh"
  ClearErrors
  ${GetOptions} $Switches "/Upgrade" $0
  ${If} ${Errors}
    Delete "$INSTDIR\uninstall.exe"
    RMDir "$INSTDIR" ; where nothing else is in it
    Delete "$SMPROGRAMS\${NAME}.lnk"
    Delete "$DESKTOP\${NAME}.lnk"
    DeleteRegKey SHCTX "${UNINSTALL}"
    MessageBox MB_OK|MB_ICONINFORMATION "$(UN_KEPT)" /SD IDOK
  ${EndIf}
SectionEnd
