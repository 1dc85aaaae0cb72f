/** Whether a folder that was picked once may still be written to. */

/** What TypeScript's DOM types do not know yet; a browser without it asks for nothing. */
interface Permitted {
  queryPermission?(options: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(options: { mode: 'readwrite' }): Promise<PermissionState>;
}

export async function permissionOf(handle: FileSystemDirectoryHandle): Promise<PermissionState> {
  return (await (handle as Permitted).queryPermission?.({ mode: 'readwrite' })) ?? 'granted';
}

/** To be called from a click. */
export async function askPermission(handle: FileSystemDirectoryHandle): Promise<PermissionState> {
  return (await (handle as Permitted).requestPermission?.({ mode: 'readwrite' })) ?? 'granted';
}
