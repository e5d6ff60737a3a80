/* The one question of the MSI that Windows Installer cannot ask by itself: is the program open, under any sign-in?
 *
 * Windows lets nobody write to a program or library that runs. The action runs twice: at once, with the rights of whoever
 * installs, and deferred, with those of the system and the folder in its data. Where the program is open it ends the
 * installation before a file is touched.
 */

#define UNICODE
#include <windows.h>
#include <msi.h>
#include <msiquery.h>

static BOOL is_held(const WCHAR *folder, const WCHAR *name) {
    WCHAR path[1024];
    if (lstrlenW(folder) + lstrlenW(name) >= 1024) return FALSE;
    lstrcpyW(path, folder);
    lstrcatW(path, name);
    for (int tries = 0; tries < 6; tries++) { /* a virus scanner holds a file for a moment */
        HANDLE file = CreateFileW(path, GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, NULL,
                                  OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, NULL);
        if (file != INVALID_HANDLE_VALUE) {
            CloseHandle(file);
            return FALSE;
        }
        if (GetLastError() != ERROR_SHARING_VIOLATION) return FALSE;
        Sleep(500);
    }
    return TRUE;
}

static void say(MSIHANDLE installation) {
    BOOL is_spanish = PRIMARYLANGID(GetSystemDefaultUILanguage()) == LANG_SPANISH;
    MSIHANDLE text = MsiCreateRecord(1);
    MsiRecordSetStringW(text, 0, L"[1]");
    MsiRecordSetStringW(text, 1, is_spanish
        ? L"PumpTracker est\u00e1 abierto en este ordenador, aqu\u00ed o en otra sesi\u00f3n. Ci\u00e9rrelo y empiece de nuevo."
        : L"PumpTracker is open on this PC, here or under another sign-in. Close it, and start this again.");
    MsiProcessMessage(installation, INSTALLMESSAGE_ERROR, text);
    MsiCloseHandle(text);
}

__declspec(dllexport) UINT __stdcall NeedClosed(MSIHANDLE installation) {
    WCHAR folder[1024];
    DWORD length = 1024;
    if (MsiGetPropertyW(installation, L"CustomActionData", folder, &length) != ERROR_SUCCESS) return ERROR_SUCCESS;
    length = 1024;
    if (!folder[0] && MsiGetPropertyW(installation, L"INSTALLDIR", folder, &length) != ERROR_SUCCESS) return ERROR_SUCCESS;
    if (is_held(folder, L"pumptracker.exe") || is_held(folder, L"pumptracker-cli.exe") ||
        is_held(folder, L"_internal\\python311.dll")) {
        say(installation);
        return ERROR_INSTALL_FAILURE;
    }
    return ERROR_SUCCESS;
}
