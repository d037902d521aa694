/** The host (with its port) as people know it; the text itself where it is no address. */
export function hostOf( url: string ): string {
	try {
		return new URL( url ).host || url;
	} catch {
		return url;
	}
}
