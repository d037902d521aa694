<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\UltimateMultisite;

use MultisiteWebhooks\Integration\Recorder;

/**
 * Records that customers, memberships and payments were created and changed. One checkout saves each of them several times; what a
 * request does to one of them is one event, which says what it is like when the request ends.
 */
final class ModelEvents {

	/** An import must not fill the memory: the newest matter. */
	private const MAX = 100;

	/** @var array<string, ModelState> What this process has stored last. */
	private array $stored = [];

	/** @var \WeakMap<object, ModelState> What is stored of those that are being saved. Saving one may save it again, from within. */
	private \WeakMap $before;

	/** @var array<string, int> How many times each is being saved at the moment. */
	private array $saving = [];

	/** @var array<string, true> Those that are being created: other code may save them before that is complete. */
	private array $inserted = [];

	/** @var array<string, \WeakReference<\Closure>> Events that will say what the request leaves behind: as long as someone holds them. */
	private array $open = [];

	public function __construct( private readonly Recorder $recorder ) {
		$this->before = new \WeakMap();
	}

	public function customer_is_saved( mixed $meta = [], mixed $data = [], mixed $object = null ): void {
		$this->remember( 'customer', $object );
	}

	public function customer_saved( mixed $data = [], mixed $object = null, mixed $is_new = false ): void {
		$this->saved( 'customer', $object, true === $is_new );
	}

	public function customer_inserted( mixed $old = '', mixed $new = '', mixed $id = 0 ): void {
		$this->inserted( 'customer', $old, $id );
	}

	public function membership_is_saved( mixed $meta = [], mixed $data = [], mixed $object = null ): void {
		$this->remember( 'membership', $object );
	}

	public function membership_saved( mixed $data = [], mixed $object = null, mixed $is_new = false ): void {
		$this->saved( 'membership', $object, true === $is_new );
	}

	public function membership_inserted( mixed $old = '', mixed $new = '', mixed $id = 0 ): void {
		$this->inserted( 'membership', $old, $id );
	}

	public function payment_is_saved( mixed $meta = [], mixed $data = [], mixed $object = null ): void {
		$this->remember( 'payment', $object );
	}

	public function payment_saved( mixed $data = [], mixed $object = null, mixed $is_new = false ): void {
		$this->saved( 'payment', $object, true === $is_new );
	}

	public function payment_inserted( mixed $old = '', mixed $new = '', mixed $id = 0 ): void {
		$this->inserted( 'payment', $old, $id );
	}

	private function inserted( string $model, mixed $old, mixed $id ): void {
		if ( 'new' === $old ) {
			$this->inserted = self::with( $this->inserted, "{$model} " . Models::number( $id ), true );
		}
	}

	private function remember( string $model, mixed $object ): void {
		$id     = Models::id( $object );
		$key    = "{$model} {$id}";
		$stored = Models::get( $model, $id );
		if ( ! is_object( $object ) || null === $stored ) {
			return;
		}
		$state = ModelState::of( $stored );
		if ( ! isset( $this->saving[ $key ] ) && $this->was_rolled_back( $key, $state ) ) {
			unset( $this->open[ $key ] );
		}
		$this->before[ $object ] = $this->before[ $object ] ?? $state;
		$this->saving            = self::with( $this->saving, $key, 1 + ( $this->saving[ $key ] ?? 0 ) );
	}

	private function saved( string $model, mixed $object, bool $is_new ): void {
		$id  = Models::id( $object );
		$key = "{$model} {$id}";
		if ( ! is_object( $object ) || 0 === $id ) {
			return;
		}
		$before = $this->before[ $object ] ?? $this->stored[ $key ] ?? ModelState::before( $object );
		// What is stored: objects compute some of their values when they are asked for them.
		$now = ModelState::of( Models::get( $model, $id ) ?? $object );
		unset( $this->before[ $object ] );
		$this->saving[ $key ] = ( $this->saving[ $key ] ?? 1 ) - 1;
		if ( $this->saving[ $key ] < 1 ) {
			unset( $this->saving[ $key ] );
		}
		$this->stored = self::with( $this->stored, $key, $now );
		if ( $is_new ) {
			unset( $this->inserted[ $key ] );
			$this->tell( "{$model}_created", $model, $id );
		} elseif ( ! isset( $this->inserted[ $key ] ) && ! $now->equals( $before ) ) {
			$this->tell( "{$model}_updated", $model, $id );
		}
	}

	/** Then the event that told of it is gone too. The address does not tell: other code stores parts of it by themselves. */
	private function was_rolled_back( string $key, ModelState $state ): bool {
		$known = $this->stored[ $key ] ?? $state;
		return ! $state->without_address()->equals( $known->without_address() );
	}

	private function tell( string $slug, string $model, int $id ): void {
		$key = "{$model} {$id}";
		if ( null !== ( $this->open[ $key ] ?? null )?->get() ) {
			return;
		}
		$payload = static function () use ( $model, $id ): ?array {
			$object = Models::get( $model, $id );
			return null === $object ? null : Payloads::of_model( $model, $object );
		};
		$this->recorder->record( $slug, $payload, ConcernedSite::of( $this->about( $model, $id ) ) );
		$this->open = self::with( $this->open, $key, \WeakReference::create( $payload ) );
	}

	/** @return array<string, int> */
	private function about( string $model, int $id ): array {
		$membership = 'payment' === $model ? Models::id( Models::owner( Models::get( $model, $id ), 'membership' ) ) : $id;
		return 'customer' === $model ? [] : [ 'membership_id' => $membership ];
	}

	/**
	 * @template T
	 * @param array<string, T> $remembered
	 * @param T                $value
	 * @return array<string, T>
	 */
	private static function with( array $remembered, string $key, mixed $value ): array {
		unset( $remembered[ $key ] );
		$remembered[ $key ] = $value;
		return array_slice( $remembered, -self::MAX );
	}
}
