/** The host with its port, or the text itself if it is not a URL. */
export function hostOf( url: string ): string {
	try {
		return new URL( url ).host || url;
	} catch {
		return url;
	}
}
