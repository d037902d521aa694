<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Health;

use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Health\Wakeups;
use MultisiteWebhooks\Edge\Words\LoopbackWords;
use MultisiteWebhooks\Edge\Words\Remedies;

/** A Site Health test that fails while the network's requests to itself, which send long fan-outs, don't arrive. */
final readonly class BlockedLoopback {

	/** @param \Closure(): Wakeups $wakeups */
	public function __construct( private \Closure $wakeups, private Clock $clock ) {}

	/**
	 * @param array<string, array<string, mixed>> $tests
	 * @return array<string, array<string, mixed>>
	 */
	public function add_test( array $tests ): array {
		$tests['direct']['multisite_webhooks_loopback'] = [
			'label' => __( 'Follow-up requests for webhooks', 'multisite-webhooks' ),
			'test'  => $this->test( ... ),
		];
		return $tests;
	}

	/** @return array<string, mixed> */
	private function test(): array {
		$now     = $this->clock->now();
		$wakeups = ( $this->wakeups )();
		$since   = $wakeups->unanswered_since( $now );
		return [
			'label'       => null === $since
				? __( 'No follow-up request for webhooks was lost', 'multisite-webhooks' )
				: __( 'The network can’t reach itself to send webhooks', 'multisite-webhooks' ),
			'status'      => null === $since ? 'good' : 'recommended',
			'badge'       => [
				'label' => __( 'Webhooks', 'multisite-webhooks' ),
				'color' => 'blue',
			],
			'description' => null === $since
				? '<p>' . esc_html__( 'When an event has more deliveries than the request that fired it can send, the network sends the rest by a request to itself.', 'multisite-webhooks' ) . '</p>'
				: '<p>' . esc_html( LoopbackWords::why( $since ) ) . "</p>\n" . RemedyMarkup::of( Remedies::beside( $wakeups, $now ) ),
			'actions'     => '',
			'test'        => 'multisite_webhooks_loopback',
		];
	}
}
