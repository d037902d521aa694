<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Options;

use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Event\QuietWeek;
use MultisiteWebhooks\Domain\Time;

/** How often something went wrong with events since when, and the latest of them, in a network option. Counts anew after a quiet week. */
final readonly class WeeklyCount {

	public function __construct( private int $network, private string $option, private Clock $clock ) {}

	public function add( int $count, string $event_type, string $why, bool $is_refused = false ): void {
		$now     = $this->clock->now();
		$before  = $this->summary();
		$is_new  = QuietWeek::has_passed( $before['at'], $now );
		$after   = [
			'count' => $is_new ? $count : $before['count'] + $count,
			'type'  => $event_type,
			'why'   => $why,
			'at'    => Time::rfc3339( $now ),
			'since' => $is_new ? Time::rfc3339( $now ) : $before['since'],
		];
		$refusal = $is_refused ? [
			'at'  => $after['at'],
			'why' => $why,
		] : $this->last_refusal();
		$after  += '' === $refusal['at'] ? [] : [ 'refusal' => $refusal ];
		update_network_option( $this->network, $this->option, $after );
	}

	/** @return array{count: int, type: string, why: string, at: string, since: string} */
	public function summary(): array {
		$stored = $this->stored();
		$text   = static fn ( string $key ): string => is_string( $stored[ $key ] ?? null ) ? $stored[ $key ] : '';
		return [
			'count' => is_int( $stored['count'] ?? null ) ? $stored['count'] : 0,
			'type'  => $text( 'type' ),
			'why'   => $text( 'why' ),
			'at'    => $text( 'at' ),
			'since' => $text( 'since' ),
		];
	}

	/** @return array{at: string, why: string} */
	public function last_refusal(): array {
		$stored = $this->stored()['refusal'] ?? null;
		$text   = static fn ( string $key ): string => is_array( $stored ) && is_string( $stored[ $key ] ?? null ) ? $stored[ $key ] : '';
		return [
			'at'  => $text( 'at' ),
			'why' => $text( 'why' ),
		];
	}

	/** @return array<mixed> */
	private function stored(): array {
		$stored = get_network_option( $this->network, $this->option );
		return is_array( $stored ) ? $stored : [];
	}
}
