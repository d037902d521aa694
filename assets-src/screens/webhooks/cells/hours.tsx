import { createInterpolateElement } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { percentOf, totalsOf } from '../../../lib/format/hours';
import type { WebhookHealth } from '../../../types/rest.generated';

type HoursOfHealth = WebhookHealth[ 'hours' ];

const BAR = 3;
const STEP = 4;
const HEIGHT = 24;

interface Props {
	/** Null if unknown. */
	hours: HoursOfHealth | null;
	isLoading: boolean;
}

/** The last 24 hours as bars and as a percentage. It takes its space from the start, so that nothing moves. */
export function Hours( { hours, isLoading }: Props ) {
	if ( hours === null ) {
		return <div className="msw-hours msw-muted">{ isLoading ? '' : '–' }</div>;
	}
	const { delivered, failed } = totalsOf( hours );
	if ( delivered + failed === 0 ) {
		return <div className="msw-hours msw-muted">{ __( 'Nothing sent', 'multisite-webhooks' ) }</div>;
	}
	return (
		<div className="msw-hours">
			<Bars hours={ hours } label={ labelOf( delivered, failed ) } />
			<div className="msw-note">{ shareOf( delivered, delivered + failed ) }</div>
		</div>
	);
}

function Bars( { hours, label }: { hours: HoursOfHealth; label: string } ) {
	const highest = Math.max( ...hours.map( ( hour ) => hour.delivered + hour.failed ) );
	const heightOf = ( count: number ) => ( count === 0 ? 0 : Math.max( 1, ( count / highest ) * HEIGHT ) );
	return (
		<svg role="img" aria-label={ label } width={ hours.length * STEP - 1 } height={ HEIGHT }>
			{ hours.map( ( hour, index ) => {
				const bad = heightOf( hour.failed );
				const good = Math.min( heightOf( hour.delivered ), HEIGHT - bad );
				return (
					<g key={ index } transform={ `translate(${ index * STEP } 0)` }>
						<rect className="is-good" width={ BAR } y={ HEIGHT - good } height={ good } />
						<rect className="is-bad" width={ BAR } y={ HEIGHT - good - bad } height={ bad } />
					</g>
				);
			} ) }
		</svg>
	);
}

function labelOf( delivered: number, failed: number ): string {
	return sprintf(
		/* translators: 1: number of delivered events, 2: number of failed ones. */
		__( 'Last 24 hours: %1$d delivered, %2$d failed', 'multisite-webhooks' ),
		delivered,
		failed
	);
}

function shareOf( delivered: number, all: number ) {
	return createInterpolateElement(
		sprintf(
			/* translators: 1: percentage such as "99.2", 2: a number. <b> emphasizes. */
			__( '<b>%1$s%%</b> of %2$s', 'multisite-webhooks' ),
			percentOf( delivered, all ),
			String( all )
		),
		{ b: <b /> }
	);
}
