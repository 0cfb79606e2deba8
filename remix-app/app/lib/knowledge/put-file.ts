/**
 * Puts a file where an upload was permitted, and tells how many of its bytes are there: `fetch` cannot tell. Throws
 * where it does not arrive.
 */
export function putFile(
  { url, contentType }: { url: string; contentType: string },
  file: File,
  onProgress: (sent: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', url);
    request.setRequestHeader('content-type', contentType);
    request.upload.addEventListener('progress', ({ loaded }) => onProgress(loaded));
    request.addEventListener('load', () =>
      request.status === 200 ? resolve() : reject(new Error(`The bucket answered ${request.status}.`)),
    );
    request.addEventListener('error', () => reject(new Error('The connection broke off.')));
    request.send(file);
  });
}
