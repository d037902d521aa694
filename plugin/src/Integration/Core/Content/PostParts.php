<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\Core\Content;

/** What WordPress keeps of a post elsewhere than in its row. */
final readonly class PostParts {

	/** @param list<array{taxonomy: string, name: string, slug: string}> $terms */
	public function __construct( public array $terms, public ?string $featured_image ) {}
}
