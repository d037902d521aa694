<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Event\Body;

use MultisiteWebhooks\Domain\Catalog\Catalog;
use MultisiteWebhooks\Domain\Catalog\PayloadCheck;
use MultisiteWebhooks\Domain\Network\NetworkContext;
use MultisiteWebhooks\Domain\Webhook\Format;

/** Serializes what an event says: filters its payload, once for each content, and gives both formats their form. */
final readonly class ComposeEvent {

	/**
	 * @param \Closure(mixed): (string|false) $wp_json_encode As Ultimate Multisite encodes its payloads.
	 * @param \Closure(array<array-key, mixed>, string, ?int): array<array-key, mixed> $filter Lets other code change a payload.
	 */
	public function __construct(
		private Catalog $catalog,
		private NetworkContext $context,
		private \Closure $wp_json_encode,
		private \Closure $filter,
		private SchemaMisfits $misfits,
	) {}

	/**
	 * @param bool $wants_flat Whether a webhook wants the flat format.
	 * @param int  $depth      See LoopGuard.
	 * @throws PayloadTooLarge
	 */
	public function __invoke( EventFacts $facts, Content $content, bool $wants_flat, int $depth ): SerializedEvent {
		$payload    = ( $this->filter )( $content->payload, $facts->type, $facts->site_id );
		$type       = $this->catalog->find( $facts->type );
		$data       = Payload::plain( $payload, $type );
		$problems   = null === $type ? [] : PayloadCheck::problems( $data, $type );
		$flat       = $wants_flat ? Payload::flat( $payload, $this->wp_json_encode ) : null;
		$serialized = SerializedEvent::of(
			id: $facts->id,
			type: $facts->type,
			at: $facts->at,
			network: $this->context->network(),
			site: $content->site,
			data: $data,
			flat: $flat,
			depth: $depth,
			problems: $problems,
		);
		if ( self::is_too_large( $serialized ) ) {
			throw new PayloadTooLarge( Payload::MAX_BYTES );
		}
		$this->misfits->tell( $facts, $problems );
		return $serialized;
	}

	private static function is_too_large( SerializedEvent $serialized ): bool {
		// What is stored is never shorter than what is sent, which takes as long to make as all of this.
		$is_standard_too_large = strlen( $serialized->envelope ) > Payload::MAX_BYTES
			&& strlen( $serialized->body( Format::Standard ) ) > Payload::MAX_BYTES;
		return $is_standard_too_large || strlen( $serialized->flat ?? '' ) > Payload::MAX_BYTES;
	}
}
