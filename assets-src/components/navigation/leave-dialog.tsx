import { __ } from '@wordpress/i18n';
import { ConfirmDialog } from '../feedback/confirm-dialog';

export function LeaveDialog( { onStay, onLeave }: { onStay: () => void; onLeave: () => void } ) {
	return (
		<ConfirmDialog
			title={ __( 'Leave without saving?', 'multisite-webhooks' ) }
			cancelLabel={ __( 'Stay', 'multisite-webhooks' ) }
			choices={ [ { label: __( 'Leave', 'multisite-webhooks' ), isDestructive: true, run: onLeave } ] }
			onCancel={ onStay }
		>
			<p>{ __( 'Your changes are not saved.', 'multisite-webhooks' ) }</p>
		</ConfirmDialog>
	);
}
