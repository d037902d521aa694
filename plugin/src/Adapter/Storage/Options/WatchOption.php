<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Options;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Adapter\Storage\StorageFailed;
use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\CustomAction\Watch\Firings;
use MultisiteWebhooks\Domain\CustomAction\Watch\Watch;
use MultisiteWebhooks\Domain\CustomAction\Watch\WatchStore;
use MultisiteWebhooks\Domain\Time;

/** The watch of the network, as JSON. */
final readonly class WatchOption implements WatchStore {

	private const OPTION = 'multisite_webhooks_watch';

	/** Each time around, another process has changed it meanwhile. */
	private const TRIES = 20;

	/** @param \Closure(): void $changed Runs after it was started or stopped. */
	public function __construct( private Database $database, private Clock $clock, private \Closure $changed ) {}

	/** What was seen may be private, so whoever looks deletes what is old. */
	public function find(): ?Watch {
		$stored = $this->option()->text();
		$watch  = self::watch( $stored );
		if ( null === $watch || ! $watch->is_forgotten( $this->clock->now() ) ) {
			return $watch;
		}
		$this->option()->replace_text( $stored, '' );
		return null;
	}

	public function start( Watch $watch ): void {
		$this->option()->set_text( self::json( $watch ) );
		( $this->changed )();
	}

	public function stop(): ?Watch {
		$stopped = $this->change( fn ( Watch $watch ): Watch => $watch->stopped( $this->clock->now() ) );
		( $this->changed )();
		return $stopped;
	}

	/** A request does not wait: where another one adds its firings at the same time, these are not counted. */
	public function add( Firings $firings ): void {
		$is_meant = fn ( Watch $watch ): bool => $watch->action === $firings->action && $watch->is_running( $this->clock->now() );
		$this->change_once( static fn ( Watch $watch ): ?Watch => $is_meant( $watch ) ? $watch->after( $firings ) : null );
	}

	/**
	 * @param \Closure(Watch): ?Watch $change Null if there is nothing to change.
	 * @return ?Watch As changed.
	 */
	private function change( \Closure $change ): ?Watch {
		for ( $try = 0; $try < self::TRIES; $try++ ) {
			[ $is_changed, $after ] = $this->change_once( $change );
			if ( $is_changed ) {
				return $after;
			}
		}
		throw new StorageFailed( 'Other processes keep changing the watch.' );
	}

	/**
	 * @param \Closure(Watch): ?Watch $change
	 * @return array{bool, ?Watch} False if another process has changed it meanwhile.
	 */
	private function change_once( \Closure $change ): array {
		$stored = $this->option()->text();
		$watch  = self::watch( $stored );
		$after  = null === $watch || $watch->is_forgotten( $this->clock->now() ) ? null : $change( $watch );
		return [ null === $after || $this->option()->replace_text( $stored, self::json( $after ) ), $after ];
	}

	private static function json( Watch $watch ): string {
		$times = [
			'started_at' => Time::rfc3339( $watch->started_at ),
			'ends_at'    => Time::rfc3339( $watch->ends_at ),
		];
		return Row::stored_json( $times + get_object_vars( $watch ) );
	}

	private static function watch( string $json ): ?Watch {
		$stored  = json_decode( $json, true );
		$stored  = is_array( $stored ) ? $stored : [];
		$text    = static fn ( string $key ): string => is_string( $stored[ $key ] ?? null ) ? $stored[ $key ] : '';
		$number  = static fn ( string $key ): int => is_int( $stored[ $key ] ?? null ) ? $stored[ $key ] : 0;
		$started = Time::parse( $text( 'started_at' ) );
		$ends    = Time::parse( $text( 'ends_at' ) );
		return null === $started || null === $ends ? null : new Watch(
			action: $text( 'action' ),
			started_at: $started,
			ends_at: $ends,
			firings: $number( 'firings' ),
			fired_requests: $number( 'fired_requests' ),
			requests: $number( 'requests' ),
			samples: self::samples( $stored['samples'] ?? null ),
		);
	}

	/** @return list<array<string, mixed>> */
	private static function samples( mixed $stored ): array {
		$samples = [];
		foreach ( is_array( $stored ) ? $stored : [] as $one ) {
			$sample = [];
			foreach ( is_array( $one ) ? $one : [] as $key => $value ) {
				$sample[ (string) $key ] = $value;
			}
			$samples[] = $sample;
		}
		return $samples;
	}

	private function option(): AtomicOption {
		return new AtomicOption( $this->database, self::OPTION );
	}
}
