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
					'This creates a new secret. For 24 hours, requests are signed with both, so that you can update the receiver without losing events. Then the current one stops working.',
					'multisite-webhooks'
				) }
			</p>
			<p>{ __( 'Any earlier secret stops working immediately.', 'multisite-webhooks' ) }</p>
		</ConfirmDialog>
	);
}
