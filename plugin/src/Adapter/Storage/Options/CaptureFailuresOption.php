<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Options;

use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Event\CaptureFailures;
use MultisiteWebhooks\Domain\Time;

/** Counts in a network option, for Site Health, and tells the error log at once. */
final readonly class CaptureFailuresOption implements CaptureFailures {

	private const OPTION = 'multisite_webhooks_unrecorded';

	public function __construct( private int $network, private Clock $clock ) {}

	public function record( string $event_type, string $why ): void {
		try {
			// The log is the only place left where the database itself is what failed.
			error_log( "Multisite Webhooks could not record {$event_type}: {$why}" ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_error_log
			update_network_option(
				$this->network,
				self::OPTION,
				[
					'count' => $this->told()['count'] + 1,
					'type'  => $event_type,
					'why'   => $why,
					'at'    => Time::rfc3339( $this->clock->now() ),
				]
			);
		} catch ( \Throwable ) {
			return;
		}
	}

	/** @return array{count: int, type: string, why: string, at: string} The last one, and how many there were. */
	public function told(): array {
		$told = get_network_option( $this->network, self::OPTION );
		$told = is_array( $told ) ? $told : [];
		$text = static fn ( string $key ): string => is_string( $told[ $key ] ?? null ) ? $told[ $key ] : '';
		return [
			'count' => is_int( $told['count'] ?? null ) ? $told['count'] : 0,
			'type'  => $text( 'type' ),
			'why'   => $text( 'why' ),
			'at'    => $text( 'at' ),
		];
	}
}
