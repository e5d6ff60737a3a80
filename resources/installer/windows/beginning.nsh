; Before anything is shown: the switches, and what follows from them.

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
  ${IfNot} ${FileExists} "$INSTDIR\${DESK}" ; many programs have an uninstall.exe, and none but ours may be run
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
