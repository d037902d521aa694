import { speak } from '@wordpress/a11y';
import { __, _n, sprintf } from '@wordpress/i18n';
import type { Site } from '../../types/rest.generated';

export type SitesById = ReadonlyMap< number, Site >;

/** Sites need no name. */
export function siteName( { name, url }: Site ): string {
	return name || url;
}

export function nameOf( id: number, sites: SitesById ): string {
	const site = sites.get( id );
	/* translators: %d: ID of a site. */
	return site === undefined ? sprintf( __( 'Site %d', 'multisite-webhooks' ), id ) : siteName( site );
}

export function noSuchSite( id: number ): string {
	/* translators: %d: ID of a site. */
	return sprintf( __( 'There is no site with the ID %d.', 'multisite-webhooks' ), id );
}

/** Tells people who can't see the tokens what a key or a click has done to them. */
export function announceToggle( name: string, isAdded: boolean, count: number ): void {
	const words = isAdded
		? /* translators: 1: name of a site, 2: number of sites. */
			_n( '%1$s added. %2$d chosen.', '%1$s added. %2$d chosen.', count, 'multisite-webhooks' )
		: /* translators: 1: name of a site, 2: number of sites. */
			_n( '%1$s removed. %2$d chosen.', '%1$s removed. %2$d chosen.', count, 'multisite-webhooks' );
	speak( sprintf( words, name, count ) );
}

export function announceFound( count: number ): void {
	speak(
		count === 0
			? __( 'No site matches.', 'multisite-webhooks' )
			: /* translators: %d: number of sites. */
				sprintf( _n( '%d site found.', '%d sites found.', count, 'multisite-webhooks' ), count )
	);
}

/** For the description of the input, which holds only what is searched for. */
export function chosenInWords( chosen: readonly number[], sites: SitesById ): string {
	if ( chosen.length === 0 ) {
		return '';
	}
	const names = chosen.map( ( id ) => nameOf( id, sites ) ).join( ', ' );
	/* translators: %s: names of sites, separated by commas. */
	return sprintf( __( 'Chosen: %s.', 'multisite-webhooks' ), names );
}

export function noMatch( search: string ): string {
	/* translators: %s: what was searched for. */
	return sprintf( __( 'No site has “%s” in its address', 'multisite-webhooks' ), search );
}

export function more( count: number ): string {
	/* translators: %s: number of sites. */
	const words = _n( 'and %s more: type to find it', 'and %s more: type to find them', count, 'multisite-webhooks' );
	return sprintf( words, count.toLocaleString() );
}
