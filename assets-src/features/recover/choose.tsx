import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { LoadProblem } from '../../components/feedback/load-problem';
import { ProblemNotice } from '../../components/feedback/problem-notice';
import { stopRecovery } from '../../data/recovery';
import type { WebhookName } from '../../data/webhooks';
import { useAttempt } from '../../hooks/use-attempt';
import { ChoiceFields } from './choice-fields';
import { Found } from './found';
import { resendLabel } from './messages';
import { useChoice } from './use-choice';

interface Props {
	/** The id of the first webhook to offer. */
	first: string | null;
	onStart: ( webhook: WebhookName, since: string ) => Promise< void >;
	onStopped: () => void;
	onCancel: () => void;
}

/** Asks for the webhook and the time, and says how many deliveries that is before anything happens. */
export function Choose( { first, onStart, onStopped, onCancel }: Props ) {
	const choice = useChoice( first );
	const { attempt, isBusy, problem } = useAttempt();
	const { webhook, counted, found } = choice;
	const count = found?.found.count ?? null;

	async function stop( id: string ): Promise< void > {
		await stopRecovery( id );
		choice.recount();
		onStopped();
	}

	function start() {
		if ( webhook && found && ! isBusy ) {
			void attempt( () => onStart( webhook, found.since ) );
		}
	}

	return (
		<>
			{ problem && <ProblemNotice problem={ problem } /> }
			<LoadProblem of={ choice.names } />
			<ChoiceFields choice={ choice } />
			{ webhook && (
				<Found
					webhook={ webhook }
					isCounting={ counted.state === 'loading' }
					found={ found?.found ?? null }
					onStop={ () => void attempt( () => stop( webhook.id ) ) }
				/>
			) }
			<LoadProblem of={ counted } />
			<div className="msw-dialog__buttons">
				<Button variant="tertiary" __next40pxDefaultSize onClick={ onCancel }>
					{ __( 'Cancel', 'multisite-webhooks' ) }
				</Button>
				<Button
					variant="primary"
					__next40pxDefaultSize
					disabled={ ! count }
					accessibleWhenDisabled
					isBusy={ isBusy }
					onClick={ start }
				>
					{ resendLabel( count ) }
				</Button>
			</div>
		</>
	);
}
