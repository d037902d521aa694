<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\Core\Content;

/** A post or a comment of a site. */
final readonly class Subject {

	private function __construct( public int $id, public int $site_id ) {}

	public static function here( int $id ): self {
		return new self( $id, get_current_blog_id() );
	}

	public function key(): string {
		return "{$this->site_id} {$this->id}";
	}

	/**
	 * @param \Closure(): ?array<string, mixed> $payload
	 * @return ?array<string, mixed> Null also if the site is gone.
	 */
	public function on_its_site( \Closure $payload ): ?array {
		if ( get_current_blog_id() === $this->site_id ) {
			return $payload();
		}
		if ( null === get_site( $this->site_id ) ) {
			return null;
		}
		switch_to_blog( $this->site_id );
		try {
			return $payload();
		} finally {
			restore_current_blog();
		}
	}
}
