import { __ } from '@wordpress/i18n';
import type { DeliveryInFull } from '../../data/deliveries';
import { useNavigation } from '../../components/navigation/navigation';
import { useSnackbar } from '../../hooks/use-snackbar';
import { useOneByOne } from '../../hooks/use-one-by-one';
import { type DeliveryVerb, RESEND } from './verbs';
import { doneMessage, severalDoneMessage } from './messages';

/** Does something to deliveries, and reports the outcome. `onDone` also runs after a failure, which may mean that the list is stale. */
export function useDeliveryVerbs( onDone: () => void ) {
	const { run: runEach, ...state } = useOneByOne< DeliveryVerb[ 'id' ], DeliveryInFull >();
	const snackbar = useSnackbar();
	const { go } = useNavigation();

	/** Deliveries come newest first, as they are shown; the oldest goes first. Returns those that failed. */
	async function run( verb: DeliveryVerb, deliveries: readonly DeliveryInFull[] ) {
		if ( state.progress !== null ) {
			return deliveries;
		}
		const done: DeliveryInFull[] = [];
		const failures = await runEach( verb.id, [ ...deliveries ].reverse(), async ( { id } ) => {
			done.push( await verb.act( id ) );
		} );
		onDone();
		report( verb, done );
		return failures.map( ( { item } ) => item );
	}

	function report( verb: DeliveryVerb, done: readonly DeliveryInFull[] ): void {
		const [ first, ...others ] = done;
		if ( first === undefined ) {
			return;
		}
		if ( others.length > 0 ) {
			snackbar( severalDoneMessage( verb.id, done.length ) );
			return;
		}
		const view = {
			label: __( 'View', 'multisite-webhooks' ),
			onClick: () => go( { screen: 'delivery', id: first.id } ),
		};
		snackbar( doneMessage( verb.id, first ), verb === RESEND ? view : undefined );
	}

	return { run, ...state };
}

export type DeliveryVerbs = ReturnType< typeof useDeliveryVerbs >;
