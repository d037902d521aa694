import { __ } from '@wordpress/i18n';
import { ConfirmDialog } from '../../../components/feedback/confirm-dialog';
import { costText, keptText } from './messages';

interface Props {
	limit: number;
	onStart: () => Promise< void >;
	onCancel: () => void;
}

/** Says what it costs and keeps before it starts. */
export function StartDialog( { limit, onStart, onCancel }: Props ) {
	return (
		<ConfirmDialog
			title={ __( 'Record Everything for an Hour?', 'multisite-webhooks' ) }
			choices={ [ { label: __( 'Record Everything', 'multisite-webhooks' ), run: onStart } ] }
			onCancel={ onCancel }
		>
			<p>
				{ __(
					'Every event on the network is recorded, even if no webhook subscribes to it, so that you can find the right one and see its payload. Nothing more is sent.',
					'multisite-webhooks'
				) }
			</p>
			<p>{ costText( limit ) }</p>
			<p>{ keptText() }</p>
		</ConfirmDialog>
	);
}
