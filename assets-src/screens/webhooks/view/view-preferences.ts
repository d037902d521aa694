import { useDispatch, useSelect } from '@wordpress/data';
import { useCallback, useMemo } from '@wordpress/element';
import { store as preferencesStore } from '@wordpress/preferences';
import { DEFAULT_PAGE_SIZE, PAGE_SIZES } from '../../../types/lists.generated';
import { COLUMNS } from './fields';

/** The part of the view that a user keeps across visits; the rest is in the URL. */
export interface ViewPreferences {
	readonly perPage: number;
	readonly columns: readonly string[];
	readonly density: 'compact' | 'balanced' | 'comfortable';
}

const DENSITIES: readonly ViewPreferences[ 'density' ][] = [ 'compact', 'balanced', 'comfortable' ];

const DEFAULTS: ViewPreferences = { perPage: DEFAULT_PAGE_SIZE, columns: COLUMNS, density: 'balanced' };

/** PHP reads them too, to preload a page of the right size: see Preload.php. */
const SCOPE = 'multisite-webhooks';
const KEY = 'webhooks';

export function useViewPreferences(): [ ViewPreferences, ( preferences: ViewPreferences ) => void ] {
	const stored: unknown = useSelect( ( select ) => select( preferencesStore ).get( SCOPE, KEY ), [] );
	const { set } = useDispatch( preferencesStore );
	return [
		useMemo( () => preferencesFrom( stored ), [ stored ] ),
		useCallback( ( preferences ) => void set( SCOPE, KEY, preferences ), [ set ] ),
	];
}

/** Another version may have stored something else. */
function preferencesFrom( stored: unknown ): ViewPreferences {
	const { perPage, columns, density } = ( stored ?? {} ) as Readonly< Record< keyof ViewPreferences, unknown > >;
	return {
		perPage: PAGE_SIZES.find( ( size ) => size === perPage ) ?? DEFAULTS.perPage,
		columns: Array.isArray( columns ) ? COLUMNS.filter( ( id ) => columns.includes( id ) ) : DEFAULTS.columns,
		density: DENSITIES.find( ( one ) => one === density ) ?? DEFAULTS.density,
	};
}
