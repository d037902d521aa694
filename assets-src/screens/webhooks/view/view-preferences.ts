import { useDispatch, useSelect } from '@wordpress/data';
import { useCallback, useMemo } from '@wordpress/element';
import { store as preferencesStore } from '@wordpress/preferences';
import { DEFAULT_PAGE_SIZE, PAGE_SIZES } from '../../../types/lists.generated';
import { COLUMNS } from './fields';

/** What of the list's view a person keeps, wherever they sign in; the rest stands in the address. */
export interface KeptView {
	readonly perPage: number;
	readonly columns: readonly string[];
	readonly density: 'compact' | 'balanced' | 'comfortable';
}

const DENSITIES: readonly KeptView[ 'density' ][] = [ 'compact', 'balanced', 'comfortable' ];

const DEFAULTS: KeptView = { perPage: DEFAULT_PAGE_SIZE, columns: COLUMNS, density: 'balanced' };

/** PHP reads them too, to preload a page of the right size: see Preload.php. */
const SCOPE = 'multisite-webhooks';
const KEY = 'webhooks';

export function useKeptView(): [ KeptView, ( kept: KeptView ) => void ] {
	const stored: unknown = useSelect( ( select ) => select( preferencesStore ).get( SCOPE, KEY ), [] );
	const { set } = useDispatch( preferencesStore );
	return [
		useMemo( () => keptView( stored ), [ stored ] ),
		useCallback( ( kept ) => void set( SCOPE, KEY, kept ), [ set ] ),
	];
}

/** Another version may have stored other things. */
export function keptView( stored: unknown ): KeptView {
	const { perPage, columns, density } = ( stored ?? {} ) as Readonly< Record< keyof KeptView, unknown > >;
	return {
		perPage: PAGE_SIZES.find( ( size ) => size === perPage ) ?? DEFAULTS.perPage,
		columns: Array.isArray( columns ) ? COLUMNS.filter( ( id ) => columns.includes( id ) ) : DEFAULTS.columns,
		density: DENSITIES.find( ( one ) => one === density ) ?? DEFAULTS.density,
	};
}
