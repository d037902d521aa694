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

/** The watch in a network option, as JSON. */
final readonly class WatchOption implements WatchStore {

	private const OPTION = 'multisite_webhooks_watch';

	private const WAIT_SECONDS = 5;

	/** @param \Closure(): void $changed Runs after it was started or stopped. */
	public function __construct( private Database $database, private Clock $clock, private \Closure $changed ) {}

	/** What was seen may be private, so whoever looks deletes what is old. */
	public function find(): ?Watch {
		$watch = $this->stored();
		if ( null === $watch || ! $watch->is_forgotten( $this->clock->now() ) ) {
			return $watch;
		}
		$this->option()->set_text( '' );
		return null;
	}

	public function start( Watch $watch ): void {
		$this->locked( fn () => $this->write( $watch ) );
		( $this->changed )();
	}

	public function stop(): ?Watch {
		$stopped = null;
		$this->locked(
			function () use ( &$stopped ): void {
				$stopped = $this->find()?->stopped( $this->clock->now() );
				if ( null !== $stopped ) {
					$this->write( $stopped );
				}
			}
		);
		( $this->changed )();
		return $stopped;
	}

	public function add( Firings $firings ): void {
		$add = function () use ( $firings ): void {
			$watch = $this->stored();
			if ( $watch?->action === $firings->action && $watch->is_running( $this->clock->now() ) ) {
				$this->write( $watch->after( $firings ) );
			}
		};
		( new NamedLock( $this->database, self::OPTION ) )->around( $add, 0 );
	}

	/** @param \Closure(): void $work */
	private function locked( \Closure $work ): void {
		if ( ! ( new NamedLock( $this->database, self::OPTION ) )->around( $work, self::WAIT_SECONDS ) ) {
			throw new StorageFailed( 'Another process changes the watch.' );
		}
	}

	private function write( Watch $watch ): void {
		$times = [
			'started_at' => Time::rfc3339( $watch->started_at ),
			'ends_at'    => Time::rfc3339( $watch->ends_at ),
		];
		$this->option()->set_text( Row::stored_json( $times + get_object_vars( $watch ) ) );
	}

	private function stored(): ?Watch {
		$stored  = json_decode( $this->option()->text(), true );
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
