; What installer and uninstaller have in common: the data folder, whether the program is open, rights, language.

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
      ${If} $DirSaid != ""
        StrCpy $1 " /D=$DirSaid" ; last, and not quoted
      ${Else}
        StrCpy $1 ""
      ${EndIf}
      ExecShell "runas" "$EXEPATH" '/AllUsers /Lang=$LANGUAGE $0 "/Data=$Data"$1'
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
