import { __ } from '@wordpress/i18n';
import { ConfirmDialog } from '../../components/feedback/confirm-dialog';

export function RotateDialog( { onRotate, onCancel }: { onRotate: () => Promise< void >; onCancel: () => void } ) {
	return (
		<ConfirmDialog
			title={ __( 'Rotate the signing secret?', 'multisite-webhooks' ) }
			choices={ [ { label: __( 'Rotate Secret', 'multisite-webhooks' ), run: onRotate } ] }
			onCancel={ onCancel }
		>
			<p>
				{ __(
					'A new secret is made. For 24 hours requests are signed with both, so that you can change it at the receiver without losing an event. Then the present one stops working.',
					'multisite-webhooks'
				) }
			</p>
			<p>{ __( 'A secret that was replaced before stops working at once.', 'multisite-webhooks' ) }</p>
		</ConfirmDialog>
	);
}
