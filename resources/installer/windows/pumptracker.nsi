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

; --- for both, the installer and the uninstaller ------------------------------------------------------------

!macro Stop code text
  MessageBox MB_OK|MB_ICONSTOP "${text}" /SD IDOK
  SetErrorLevel ${code}
  Quit
!macroend
!define Stop "!insertmacro Stop"

!macro Shared un

; $0: a file of UTF-8 text; gives its first line in $0, "" where there is none.
Function ${un}ReadSetting
  Push $1
  Push $2
  Push $3
  Push $4
  StrCpy $4 $0
  StrCpy $0 ""
  System::Call 'kernel32::CreateFileW(w r4, i 0x80000000, i 7, p 0, i 3, i 0x80, p 0) p.r1'
  ${If} $1 P> 0
    System::Alloc 4100 ; all zero
    Pop $2
    System::Call 'kernel32::ReadFile(p r1, p r2, i 4096, *i .r3, p 0)'
    System::Call 'kernel32::CloseHandle(p r1)'
    IntOp $3 $3 + 1
    System::Call 'kernel32::MultiByteToWideChar(i 65001, i 0, p r2, i r3, w .r0, i ${NSIS_MAX_STRLEN})'
    System::Free $2
    StrCpy $1 $0 1
    ${If} $1 == "${U+FEFF}" ; the mark that Notepad may put before a text
      StrCpy $0 $0 "" 1
    ${EndIf}
    ${WordFind} "$0" "$\n" "+1" $0
    ${WordReplace} "$0" "$\r" "" "+" $0
  ${EndIf}
  Pop $4
  Pop $3
  Pop $2
  Pop $1
FunctionEnd

; The folder that a setting names, into $DataSet and $Data; else $DataSet is empty and $Data the user's own.
Function ${un}FindData
  Push $0
  SetShellVarContext all
  StrCpy $0 "$APPDATA\${SETTING}"
  Call ${un}ReadSetting
  ${If} $0 == ""
  ${AndIf} $Mode == "CurrentUser"
    SetShellVarContext current
    StrCpy $0 "$LOCALAPPDATA\${SETTING}"
    Call ${un}ReadSetting
  ${EndIf}
  StrCpy $DataSet $0
  ${If} $Data == ""
    SetShellVarContext current
    StrCpy $Data "$LOCALAPPDATA\${NAME}"
    ${If} $Mode == "AllUsers"
      SetShellVarContext all
      StrCpy $Data "$APPDATA\${NAME}\data"
    ${EndIf}
  ${EndIf}
  ${If} $DataSet != ""
    StrCpy $Data $DataSet
  ${EndIf}
  Call ${un}UseMode
  Pop $0
FunctionEnd

Function ${un}UseMode
  SetShellVarContext current
  ${If} $Mode == "AllUsers"
    SetShellVarContext all
  ${EndIf}
FunctionEnd

; $1: a folder; $0 becomes "1" where a program in it runs, for whomever. Windows lets nobody write to what runs.
Function ${un}Runs
  Push $2
  Push $3
  StrCpy $3 0
  again:
  StrCpy $0 ""
  !insertmacro IsHeld "$1\${DESK}"
  !insertmacro IsHeld "$1\${CLI}"
  !insertmacro IsHeld "$1\_internal\python311.dll"
  ${If} $0 == "1"
  ${AndIf} $3 < 6 ; a virus scanner holds a file for a moment, a program that closes for another
    IntOp $3 $3 + 1
    Sleep 500
    Goto again
  ${EndIf}
  Pop $3
  Pop $2
FunctionEnd

; Goes on where nothing in $1 runs, else ends with 5.
Function ${un}NeedClosed
  again:
  Call ${un}Runs
  ${If} $0 == "1"
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(ALREADY_RUNS)" /SD IDCANCEL IDRETRY again
    SetErrorLevel 5
    Quit
  ${EndIf}
FunctionEnd

; Needs an administrator for everyone's: asks Windows for one, or ends with 3 where nobody can be asked.
; $0 becomes "1" where the program started for the administrator does the rest.
Function ${un}NeedAdmin
  UserInfo::GetAccountType
  Pop $0
  ${If} $0 == "Admin"
  ${OrIf} $Mode != "AllUsers"
    StrCpy $0 ""
  ${ElseIf} ${Silent}
    SetErrorLevel 3
    Quit
  ${Else}
    ClearErrors
    !if "${un}" == ""
      ${If} $Link == "1"
        StrCpy $0 "/DesktopLink"
      ${Else}
        StrCpy $0 ""
      ${EndIf}
      ExecShell "runas" "$EXEPATH" '/AllUsers /Lang=$LANGUAGE $0 "/Data=$Data"'
    !else
      ExecShell "runas" "$INSTDIR\uninstall.exe" '/AllUsers /Lang=$LANGUAGE'
    !endif
    ${If} ${Errors}
      ${Stop} 3 "$(NEEDS_ADMIN)"
    ${EndIf}
    StrCpy $0 "1"
  ${EndIf}
FunctionEnd

Function ${un}ChooseLanguage
  ${GetOptions} $Switches "/Lang=" $0
  ${If} $0 == "es"
    StrCpy $LANGUAGE ${LANG_SPANISH}
  ${ElseIf} $0 == "en"
    StrCpy $LANGUAGE ${LANG_ENGLISH}
  ${ElseIf} $0 == ${LANG_SPANISH}
  ${OrIf} $0 == ${LANG_ENGLISH}
    StrCpy $LANGUAGE $0
  ${EndIf}
FunctionEnd
!macroend

!macro IsHeld file
  ${If} $0 == ""
  ${AndIf} ${FileExists} "${file}"
    System::Call 'kernel32::CreateFileW(w "${file}", i 0x40000000, i 7, p 0, i 3, i 0x80, p 0) p.r2'
    ${If} $2 P> 0
      System::Call 'kernel32::CloseHandle(p r2)'
    ${Else}
      StrCpy $0 "1"
    ${EndIf}
  ${EndIf}
!macroend

!insertmacro Shared ""
!insertmacro Shared "un."

; --- before anything is shown --------------------------------------------------------------------------------

Function .onInit
  SetRegView 64
  ${GetParameters} $Switches
  Call ChooseLanguage
  ClearErrors
  ${GetOptions} $Switches "/?" $0
  ${IfNot} ${Errors}
    MessageBox MB_OK "$(USAGE)" /SD IDOK
    Quit
  ${EndIf}
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
    ${Stop} 6 "$(NEEDS_WINDOWS)"
  ${EndIf}
  ReadRegStr $0 HKLM "${OWN_KEY}" "InstalledBy"
  ${If} $0 == "msi"
    ${Stop} 8 "$(IS_MSI)"
  ${EndIf}
  Call FindAskedData
  ClearErrors
  ${GetOptions} $Switches "/DesktopLink" $0
  ${IfNot} ${Errors}
    StrCpy $Link "1"
  ${EndIf}
  Call ChooseMode
  StrCpy $DirSaid $INSTDIR ; that of /D=, else empty
  ${If} ${Silent}
  ${OrIf} $ModeSaid == "1"
    Call UseChosenMode
  ${Else}
    Call FindData
  ${EndIf}
FunctionEnd

; What /Data= says, into $Data, whether what follows it is quoted or the whole switch is, as PowerShell does it.
Function FindAskedData
  ClearErrors
  ${WordFind2X} '$Switches' '"/Data=' '"' "E+1" $Data
  ${If} ${Errors}
    StrCpy $Data ""
    ${GetOptions} $Switches "/Data=" $Data
  ${EndIf}
FunctionEnd

; By the switch, else as it is installed, else for the one who installs.
Function ChooseMode
  StrCpy $Mode "CurrentUser"
  ReadRegStr $0 HKCU "${UNINSTALL}" "DisplayVersion"
  ReadRegStr $1 HKLM "${UNINSTALL}" "DisplayVersion"
  ${If} $0 == ""
  ${AndIf} $1 != ""
    StrCpy $Mode "AllUsers"
  ${EndIf}
  ClearErrors
  ${GetOptions} $Switches "/CurrentUser" $0
  ${IfNot} ${Errors}
    StrCpy $Mode "CurrentUser"
    StrCpy $ModeSaid "1"
  ${EndIf}
  ClearErrors
  ${GetOptions} $Switches "/AllUsers" $0
  ${IfNot} ${Errors}
    StrCpy $Mode "AllUsers"
    StrCpy $ModeSaid "1"
  ${EndIf}
FunctionEnd

; What follows from the mode: rights, the version that is there, the folders. Ends the installer where it must not go on.
Function UseChosenMode
  Call NeedAdmin
  ${If} $0 == "1"
    Quit
  ${EndIf}
  Call UseMode
  ReadRegStr $0 SHCTX "${UNINSTALL}" "DisplayVersion"
  ${If} $0 != ""
    ${VersionCompare} "$0" "${VERSION}" $1
    ${If} $1 = 1
      ${Stop} 4 "$(IS_NEWER)"
    ${EndIf}
  ${EndIf}
  StrCpy $INSTDIR $DirSaid
  ${If} $INSTDIR == ""
    ReadRegStr $INSTDIR SHCTX "${UNINSTALL}" "InstallLocation"
  ${EndIf}
  ${If} $INSTDIR == ""
    StrCpy $INSTDIR "$LOCALAPPDATA\Programs\${NAME}"
    ${If} $Mode == "AllUsers"
      StrCpy $INSTDIR "$PROGRAMFILES64\${NAME}"
    ${EndIf}
  ${EndIf}
  Call OwnFolder
  Call FindData
  ${If} ${Silent}
  ${AndIf} $DataSet == ""
    Call IsFitForData
    ${If} $0 == ""
      SetErrorLevel 7
      Quit
    ${EndIf}
  ${EndIf}
FunctionEnd

; A folder that holds other things gets one for the program in it: what is replaced later is ours alone.
Function OwnFolder
  ${IfNot} ${FileExists} "$INSTDIR\${DESK}"
  ${AndIfNot} ${FileExists} "$INSTDIR\uninstall.exe"
    ${DirState} "$INSTDIR" $0
    ${If} $0 = 1
      StrCpy $INSTDIR "$INSTDIR\${NAME}"
    ${EndIf}
  ${EndIf}
FunctionEnd

; Whether $Data is a whole path on a drive of this PC: $0 is "1" or "". The program itself looks more closely later.
Function IsFitForData
  Push $1
  StrCpy $0 ""
  StrCpy $1 $Data 2 1
  ${If} $1 == ":\"
    StrCpy $1 $Data 3
    System::Call 'kernel32::GetDriveTypeW(w r1) i.r1'
    ${If} $1 != 4 ; another computer's
    ${AndIf} $1 != 1 ; not there
      StrCpy $0 "1"
    ${EndIf}
  ${EndIf}
  Pop $1
FunctionEnd

; --- pages ---------------------------------------------------------------------------------------------------

Function ModePage
  ${If} $ModeSaid == "1"
    Abort
  ${EndIf}
  !insertmacro MUI_HEADER_TEXT "$(MODE_TITLE)" "$(MODE_SUBTITLE)"
  nsDialogs::Create 1018
  Pop $0
  ${NSD_CreateRadioButton} 0 10u 100% 20u "$(MODE_ME)"
  Pop $Field
  ${NSD_AddStyle} $Field ${BS_MULTILINE}|${WS_GROUP}
  ${NSD_CreateRadioButton} 0 45u 100% 20u "$(MODE_ALL)"
  Pop $Radio
  ${NSD_AddStyle} $Radio ${BS_MULTILINE}
  ReadRegStr $0 HKCU "${UNINSTALL}" "DisplayVersion"
  ReadRegStr $1 HKLM "${UNINSTALL}" "DisplayVersion"
  ${If} $0 != ""
    ${NSD_CreateLabel} 12u 31u 95% 10u "$(MODE_HERE)"
    Pop $0
  ${EndIf}
  ${If} $1 != ""
    ${NSD_CreateLabel} 12u 66u 95% 10u "$(MODE_HERE)"
    Pop $0
  ${EndIf}
  ${If} $Mode == "AllUsers"
    ${NSD_Check} $Radio
    ${NSD_SetFocus} $Radio
  ${Else}
    ${NSD_Check} $Field
    ${NSD_SetFocus} $Field
  ${EndIf}
  nsDialogs::Show
FunctionEnd

Function ModeChosen
  ${NSD_GetState} $Radio $0
  StrCpy $Mode "CurrentUser"
  ${If} $0 = ${BST_CHECKED}
    StrCpy $Mode "AllUsers"
  ${EndIf}
  StrCpy $Data "" ; that of the other mode
  Call FindAskedData
  Call UseChosenMode
FunctionEnd

Function DataPage
  !insertmacro MUI_HEADER_TEXT "$(DATA_TITLE)" "$(DATA_SUBTITLE)"
  nsDialogs::Create 1018
  Pop $0
  ${If} $DataSet == ""
    ${NSD_CreateLabel} 0 0 100% 28u "$(DATA_WHAT)"
  ${Else}
    ${NSD_CreateLabel} 0 0 100% 28u "$(DATA_SET)"
  ${EndIf}
  Pop $0
  ${NSD_CreateLabel} 0 36u 100% 10u "$(DATA_FOLDER)"
  Pop $0
  ${NSD_CreateDirRequest} 0 48u 78% 13u "$Data"
  Pop $Field
  ${NSD_CreateBrowseButton} 80% 47u 20% 15u "$(DATA_BROWSE)"
  Pop $Radio
  ${NSD_OnClick} $Radio DataBrowsed
  ${If} $DataSet != ""
    EnableWindow $Field 0
    EnableWindow $Radio 0
  ${EndIf}
  nsDialogs::Show
FunctionEnd

Function DataBrowsed
  ${NSD_GetText} $Field $Data
  nsDialogs::SelectFolderDialog "$(DATA_SUBTITLE)" "$Data"
  Pop $0
  ${If} $0 != error
    ${NSD_SetText} $Field "$0"
  ${EndIf}
FunctionEnd

Function DataChosen
  ${If} $DataSet == ""
    ${NSD_GetText} $Field $Data
    Call IsFitForData
    ${If} $0 == ""
      MessageBox MB_OK|MB_ICONEXCLAMATION "$(DATA_UNFIT)"
      Abort
    ${EndIf}
  ${EndIf}
FunctionEnd

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
