import { Notice } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

interface Props {
	/** Who changed it, and when. */
	message: string;
	onLoadTheirs: () => void;
	onSaveMine: () => void;
}

export function ConflictNotice( { message, onLoadTheirs, onSaveMine }: Props ) {
	return (
		<Notice
			status="warning"
			isDismissible={ false }
			actions={ [
				{ label: __( 'Load their version', 'multisite-webhooks' ), onClick: onLoadTheirs },
				{ label: __( 'Save mine anyway', 'multisite-webhooks' ), onClick: onSaveMine },
			] }
		>
			{ message }
		</Notice>
	);
}
