import { __ } from '@wordpress/i18n';
import { ConfirmDialog } from '../../components/feedback/confirm-dialog';

interface Props {
	/** The server's, with the count. */
	sentence: string;
	onConfirm: () => Promise< void >;
	onCancel: () => void;
}

export function ConfirmOften( { sentence, onConfirm, onCancel }: Props ) {
	return (
		<ConfirmDialog
			title={ __( 'Make an event of this action?', 'multisite-webhooks' ) }
			choices={ [ { label: __( 'Save Anyway', 'multisite-webhooks' ), run: onConfirm } ] }
			onCancel={ onCancel }
		>
			<p>{ sentence }</p>
		</ConfirmDialog>
	);
}
