<?php
/**
 * As much of Ultimate Multisite as Integration\UltimateMultisite uses. PHPStan must know a class to keep it in its place.
 */

declare(strict_types=1);

final class WP_Ultimo {
	public const VERSION = '';
}

/** @return array<string, array<string, mixed>> */
function wu_get_event_types(): array {}
