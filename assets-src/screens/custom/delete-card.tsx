import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { ConfirmDialog } from '../../components/feedback/confirm-dialog';
import { useNavigation } from '../../components/navigation/navigation';
import { deleteCustomAction } from '../../data/custom-actions';
import { useEventTypes } from '../../data/use-event-types';
import { useSnackbar } from '../../hooks/use-snackbar';
import { WEBHOOKS } from '../../lib/routes/route';
import type { CustomAction } from '../../types/rest.generated';

export function DeleteCard( { action }: { action: CustomAction } ) {
	const [ isAsking, setAsking ] = useState( false );
	const { go } = useNavigation();
	const { reload } = useEventTypes();
	const snackbar = useSnackbar();

	async function remove(): Promise< void > {
		await deleteCustomAction( action.id );
		reload();
		/* translators: %s: name of the event. */
		snackbar( sprintf( __( '“%s” was deleted.', 'multisite-webhooks' ), action.name ) );
		go( WEBHOOKS, 'leave' );
	}

	return (
		<section className="msw-card msw-part">
			<h2>{ __( 'Delete', 'multisite-webhooks' ) }</h2>
			<p>{ __( 'Events that were recorded stay in the log.', 'multisite-webhooks' ) }</p>
			<Button variant="secondary" isDestructive __next40pxDefaultSize onClick={ () => setAsking( true ) }>
				{ __( 'Delete…', 'multisite-webhooks' ) }
			</Button>
			{ isAsking && (
				<ConfirmDialog
					/* translators: %s: name of the event. */
					title={ sprintf( __( 'Delete “%s”?', 'multisite-webhooks' ), action.name ) }
					choices={ [ { label: __( 'Delete', 'multisite-webhooks' ), isDestructive: true, run: remove } ] }
					onCancel={ () => setAsking( false ) }
				>
					<Users action={ action } />
				</ConfirmDialog>
			) }
		</section>
	);
}

function Users( { action }: { action: CustomAction } ) {
	if ( action.webhooks.length === 0 ) {
		return <p>{ __( 'No webhook subscribes to it by name.', 'multisite-webhooks' ) }</p>;
	}
	return (
		<>
			<p>{ __( 'These webhooks subscribe to it and will no longer get it:', 'multisite-webhooks' ) }</p>
			<ul className="msw-names">
				{ action.webhooks.map( ( { id, name } ) => (
					<li key={ id }>
						<bdi>{ name }</bdi>
					</li>
				) ) }
			</ul>
		</>
	);
}
