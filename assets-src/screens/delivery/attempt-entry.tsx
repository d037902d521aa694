import { Button } from '@wordpress/components';
import { useId, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { duration } from '../../lib/format/time';
import type { Attempt } from '../../types/rest.generated';
import { responseText } from '../../lib/format/response-text';
import { ExactTime } from '../../components/display/exact-time';
import { ExchangeTabs } from '../../components/display/exchange-tabs';
import { RemedyLink } from '../../components/navigation/remedy-link';
import { Icon } from '../../components/display/icons';
import { TimelineEntry } from './timeline-entry';
import { delayMessage, retryAfterMessage } from './messages';

interface Props {
	attempt: Attempt;
	/** False once the content was deleted. */
	hasContent: boolean;
	startsOpen: boolean;
	/** When the next attempt is or was scheduled. */
	nextAt: string | null;
	/** The webhook whose form a link leads to, for the newest failure; null for none. */
	remedyFor: string | null;
}

export function AttemptEntry( { attempt, hasContent, startsOpen, nextAt, remedyFor }: Props ) {
	const [ isOpen, setOpen ] = useState( startsOpen );
	const detailsId = useId();
	const isGood = attempt.error === null;
	return (
		<TimelineEntry tone={ isGood ? 'good' : 'bad' } icon={ isGood ? 'success' : 'warning' }>
			<h3 className="msw-attempt__head">
				<Button
					className="msw-attempt__toggle"
					aria-expanded={ isOpen }
					aria-controls={ detailsId }
					onClick={ () => setOpen( ! isOpen ) }
				>
					<strong>
						{
							/* translators: %d: number of the attempt. */
							sprintf( __( 'Attempt %d', 'multisite-webhooks' ), attempt.number )
						}
					</strong>{ ' ' }
					<bdi className={ `msw-pill is-${ isGood ? 'good' : 'bad' }` }>{ responseText( attempt ) }</bdi>{ ' ' }
					<span className="msw-attempt__time">
						<ExactTime time={ attempt.at } /> · <bdi>{ duration( attempt.duration_ms ) }</bdi>
					</span>
					<Icon name="chevron" />
				</Button>
			</h3>
			<Cause attempt={ attempt } />
			{ remedyFor !== null && attempt.error?.field && (
				<p>
					<RemedyLink webhook={ remedyFor } field={ attempt.error.field } size="compact" />
				</p>
			) }
			<div id={ detailsId } hidden={ ! isOpen }>
				{ isOpen && (
					<>
						{ hasContent && <ExchangeTabs exchange={ attempt } /> }
						<p className="msw-note">
							{ [ delayMessage( attempt ), retryAfterMessage( attempt, nextAt ) ]
								.filter( Boolean )
								.join( ' ' ) }
						</p>
					</>
				) }
			</div>
		</TimelineEntry>
	);
}

function Cause( { attempt: { error, caution } }: { attempt: Attempt } ) {
	if ( error !== null ) {
		return (
			<p>
				{ error.cause ?? error.message } { error.advice && <span className="msw-muted">{ error.advice }</span> }
			</p>
		);
	}
	return caution ? <p className="msw-caution">{ caution }</p> : null;
}
