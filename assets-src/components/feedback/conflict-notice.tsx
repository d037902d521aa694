import { Notice } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

interface Props {
	/** The server's. */
	message: string;
	onLoadTheirs: () => void;
	onSaveMine: () => void;
}

/** Someone else has changed what is in the form. */
export function ConflictNotice( { message, onLoadTheirs, onSaveMine }: Props ) {
	return (
		<Notice
			status="warning"
			isDismissible={ false }
			actions={ [
				{ label: __( 'Load Their Version', 'multisite-webhooks' ), onClick: onLoadTheirs },
				{ label: __( 'Save Mine Anyway', 'multisite-webhooks' ), onClick: onSaveMine },
			] }
		>
			{ message }
		</Notice>
	);
}
