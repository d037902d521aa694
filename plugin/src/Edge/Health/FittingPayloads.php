<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Health;

use MultisiteWebhooks\Domain\Event\Body\MisfitSummary;
use MultisiteWebhooks\Edge\Words\ExactTime;
use MultisiteWebhooks\Edge\Words\SchemaProblemWords;

/** A Site Health test that fails while events are sent whose payload doesn't fit the schema of their type. */
final readonly class FittingPayloads {

	/** @param \Closure(): ?MisfitSummary $misfits Of the last week. */
	public function __construct( private \Closure $misfits ) {}

	/**
	 * @param array<string, array<string, mixed>> $tests
	 * @return array<string, array<string, mixed>>
	 */
	public function add_test( array $tests ): array {
		$tests['direct']['multisite_webhooks_misfits'] = [
			'label' => __( 'Webhook payloads', 'multisite-webhooks' ),
			'test'  => $this->test( ... ),
		];
		return $tests;
	}

	/** @return array<string, mixed> */
	private function test(): array {
		$misfits = ( $this->misfits )();
		return [
			'label'       => null === $misfits
				? __( 'The payloads of webhook events fit their schemas', 'multisite-webhooks' )
				: __( 'Some webhook events don’t fit their schemas', 'multisite-webhooks' ),
			'status'      => null === $misfits ? 'good' : 'recommended',
			'badge'       => [
				'label' => __( 'Webhooks', 'multisite-webhooks' ),
				'color' => 'blue',
			],
			'description' => '<p>' . esc_html( $this->description( $misfits ) ) . '</p>',
			'actions'     => '',
			'test'        => 'multisite_webhooks_misfits',
		];
	}

	private function description( ?MisfitSummary $misfits ): string {
		if ( null === $misfits ) {
			return __( 'Receivers get what the catalog of events promises.', 'multisite-webhooks' );
		}
		$count = sprintf(
			/* translators: 1: number of events, 2: a time, 3: slug of an event type, 4: a time. */
			_n(
				'%1$s event didn’t fit the schema of its type since %2$s: %3$s at %4$s.',
				'%1$s events didn’t fit the schema of their type since %2$s, most recently %3$s at %4$s.',
				$misfits->count,
				'multisite-webhooks'
			),
			number_format_i18n( $misfits->count ),
			ExactTime::of( $misfits->since ),
			$misfits->type,
			ExactTime::of( $misfits->at )
		);
		return $count . ' ' . SchemaProblemWords::of( $misfits->problem ) . ' ' . __(
			'Events are sent as they are. Ask the author of the code that registers or records this event. This is reported for a week after the last one.',
			'multisite-webhooks'
		);
	}
}
