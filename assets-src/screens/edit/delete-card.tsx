import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { deleteWebhook } from '../../data/webhooks';
import { WEBHOOKS } from '../../lib/routes/route';
import type { Webhook } from '../../types/rest.generated';
import { DeleteWebhooksDialog } from '../../features/delete-webhooks';
import { useNavigation } from '../../components/navigation/navigation';
import { useSnackbar } from '../../hooks/use-snackbar';

export function DeleteCard( { webhook }: { webhook: Webhook } ) {
	const [ isAsking, setAsking ] = useState( false );
	const { go } = useNavigation();
	const snackbar = useSnackbar();

	async function remove(): Promise< void > {
		await deleteWebhook( webhook.id );
		/* translators: %s: name of the webhook. */
		snackbar( sprintf( __( '“%s” was deleted.', 'multisite-webhooks' ), webhook.name ) );
		go( WEBHOOKS, 'leave' );
	}

	return (
		<section className="msw-card msw-part">
			<h2>{ __( 'Delete', 'multisite-webhooks' ) }</h2>
			<p>{ __( 'To stop temporarily, pause it in the list instead.', 'multisite-webhooks' ) }</p>
			<Button variant="secondary" isDestructive __next40pxDefaultSize onClick={ () => setAsking( true ) }>
				{ __( 'Delete…', 'multisite-webhooks' ) }
			</Button>
			{ isAsking && (
				<DeleteWebhooksDialog
					webhooks={ [ webhook ] }
					onDelete={ remove }
					onCancel={ () => setAsking( false ) }
				/>
			) }
		</section>
	);
}
