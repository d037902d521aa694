import { Modal } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { loadLogSettings } from '../../../data/log-settings';
import { useLoaded } from '../../../data/use-loaded';
import { LoadProblem } from '../../../components/feedback/load-problem';
import { KeptDaysForm } from './form';

interface Props {
	onClose: () => void;
}

/** Sets how long the log is kept. */
export function LogSettingsDialog( { onClose }: Props ) {
	const { loaded } = useLoaded( loadLogSettings );
	return (
		<Modal
			className="msw msw-dialog"
			title={ __( 'Log Settings', 'multisite-webhooks' ) }
			size="small"
			focusOnMount
			onRequestClose={ onClose }
		>
			{ loaded.state === 'loading' && <p role="status">{ __( 'Loading…', 'multisite-webhooks' ) }</p> }
			<LoadProblem of={ loaded } />
			{ loaded.state === 'ready' && <KeptDaysForm settings={ loaded.value } onClose={ onClose } /> }
		</Modal>
	);
}
