<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Fake;

use MultisiteWebhooks\Domain\Delivery\Http\RequestSource;
use MultisiteWebhooks\Domain\Delivery\Http\Response;
use MultisiteWebhooks\Domain\Delivery\Http\Transport;
use MultisiteWebhooks\Domain\Time;

/** A receiver that takes so many requests a second, saves up some, and refuses the others with 429. Its time is the clock's. */
final class TokenBucket implements Transport {

	private const LATENCY_S = 0.005;

	public int $accepted = 0;

	public int $refused = 0;

	private float $tokens;

	private int $filled_ms;

	public function __construct(
		private readonly FixedClock $clock,
		public float $per_second,
		public float $size,
		public readonly ?int $retry_after,
	) {
		$this->tokens    = $size;
		$this->filled_ms = Time::milliseconds( $clock->now() );
	}

	public function send( RequestSource $source ): void {
		while ( [] !== ( $requests = $source->next( 512 ) ) ) {
			$responses = array_map( fn (): Response => $this->response(), $requests );
			$this->clock->pass( self::LATENCY_S );
			foreach ( $responses as $key => $response ) {
				$source->received( (string) $key, $response );
			}
		}
	}

	private function response(): Response {
		$now_ms          = Time::milliseconds( $this->clock->now() );
		$this->tokens    = min( $this->size, $this->tokens + $this->per_second * ( $now_ms - $this->filled_ms ) / 1000 );
		$this->filled_ms = $now_ms;
		if ( 1.0 > $this->tokens ) {
			++$this->refused;
			return Response::of( 429, null === $this->retry_after ? [] : [ 'retry-after' => (string) $this->retry_after ], '', 5 );
		}
		--$this->tokens;
		++$this->accepted;
		return Response::of( 200, [], '', 5 );
	}
}
