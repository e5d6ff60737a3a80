; The two pages of our own: for whom, and where the data is.

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
